import { setImmediate } from 'node:timers/promises';

/** Long work that stops between portions of it, so that whoever runs it can let others have their turn. */
export type InPortions<T> = Generator<void, T, void>;

/** Runs the work on the event loop and gives everybody else a turn after every portion. */
export async function inTurns<T>(work: InPortions<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

/** Runs the work through, where nobody else waits. */
export function atOnce<T>(work: InPortions<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does something with each value, so many in a portion. */
export function* eachOf<T>(
  values: Iterable<T>,
  portion: number,
  work: (value: T, place: number) => void,
): InPortions<void> {
  let place = 0;
  for (const value of values) {
    work(value, place);
    place += 1;
    if (place % portion === 0) yield;
  }
}
