import { Injectable } from '@nestjs/common';
import { DomainError } from '@sextant/contracts';
import { SystemDb, type SystemTx } from '@sextant/data';
import { Lanes } from '@sextant/platform';

/** Something whose attempts are counted together, and how many are free before the waiting starts. */
export interface Attempted {
  readonly key: string;
  readonly free: number;
}

/** Guesses under one key that run at once in a process, and those that may wait: a whole office presses the same button. */
const GUESSES = { atOnce: 8, mostWaiting: 2_000 };

/**
 * Counts attempts before anything costly is done for them. Past the free ones, each opens a wait twice as long as the
 * last, up to a quarter of an hour; attempts made while waiting are refused and not counted, so nobody is locked out
 * for good. What lies a quarter of an hour back is forgotten.
 */
@Injectable()
export class AttemptThrottle {
  private readonly guesses = new Lanes(
    GUESSES.atOnce,
    GUESSES.mostWaiting,
    () => new DomainError('TOO_MANY_REQUESTS', { retryAfterSeconds: 1 }),
  );

  constructor(private readonly system: SystemDb) {}

  /**
   * Runs a look-up of which only failures (null) count, so that any number of people who are right come through at once.
   * Few run at the same time under the first key: the failures of a burst brake the rest of that burst. They count under the
   * further keys as well.
   */
  guess<T>(attempted: Attempted, look: () => Promise<T | null>, further: readonly Attempted[] = []): Promise<T | null> {
    const all = [attempted, ...further];
    const keys = all.map(({ key }) => key);
    return this.guesses.run(attempted.key, async () => {
      const seconds = await this.system.run((tx) => this.wait(tx, keys));
      if (seconds > 0) throw tooMany(seconds);
      const found = await look();
      if (found === null) await this.claim(all);
      return found;
    });
  }

  /**
   * Counts one attempt against each key, or refuses with TOO_MANY_REQUESTS and counts none. Answers the keys whose free
   * attempts this one has used up.
   */
  async claim(attempted: readonly Attempted[]): Promise<readonly string[]> {
    // In one order everywhere: attempts that share keys wait for each other instead of deadlocking.
    const ordered = [...attempted].sort((a, b) => (a.key < b.key ? -1 : 1));
    const keys = ordered.map(({ key }) => key);
    return this.system.run(async (tx) => {
      const counted = await tx.query('SELECT key FROM doors.count_attempts($1)', [keys]);
      if (counted.length < keys.length) throw tooMany(await this.wait(tx, keys));
      const blocked = await tx.query<{ key: string; isFirst: boolean }>(
        'SELECT key, is_first AS "isFirst" FROM doors.brake_attempts($1, $2)',
        [keys, ordered.map(({ free }) => free)],
      );
      return blocked.flatMap(({ key, isFirst }) => (isFirst ? [key] : []));
    });
  }

  /** The attempt was right: its keys start from nothing. */
  async settle(keys: readonly string[]): Promise<void> {
    await this.system.run((tx) => tx.query('SELECT doors.forget_attempts($1)', [keys]));
  }

  /** For how many seconds attempts under one of the keys are refused. */
  private async wait(tx: SystemTx, keys: readonly string[]): Promise<number> {
    const [wait] = await tx.query<{ seconds: number | null }>('SELECT doors.wait_for_attempts($1) AS seconds', [keys]);
    return wait!.seconds ?? 0;
  }
}

function tooMany(seconds: number): DomainError {
  return new DomainError('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.max(1, seconds) });
}
