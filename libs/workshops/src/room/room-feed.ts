import type { WorkshopEvent, WorkshopRoom } from '@sextant/contracts';

/**
 * The room after each event that changes it. Events may arrive out of order: an older room is dropped, and a count that
 * comes before the round it is of waits for it. Within a round the number of votes never falls.
 */
export function roomFeed(events: AsyncIterableIterator<WorkshopEvent>): AsyncIterableIterator<WorkshopRoom> {
  const state = new RoomState();
  return {
    next: async () => {
      for (;;) {
        const step = await events.next();
        if (step.done) return { value: undefined, done: true };
        const room = state.take(step.value);
        if (room) return { value: room, done: false };
      }
    },
    return: async () => {
      await events.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

type CountsEvent = Extract<WorkshopEvent, { kind: 'counts' }>;

/** The newest room that is known, with the newest counts of its open round. */
export class RoomState {
  private room: WorkshopRoom | null = null;
  private counted: CountsEvent | null = null;

  /** Takes an event in. The room if that changed it, else null. */
  take(event: WorkshopEvent): WorkshopRoom | null {
    const before = this.room;
    if (event.kind === 'counts') this.counted = event;
    const next =
      event.kind === 'room'
        ? event.room
        : before && { ...before, counts: { ...before.counts, voters: event.counts.voters } };
    if (!next || (before && next.revision < before.revision)) return null;
    const votes = [next, before, this.counted].map((source) => votesOf(next, source)).reduce(larger, null);
    this.room = { ...next, counts: { ...next.counts, votes } };
    const isNews =
      before?.revision !== next.revision ||
      before.counts.votes !== votes ||
      before.counts.voters !== next.counts.voters;
    return isNews ? this.room : null;
  }
}

/** What a source says of the round that is open in a room; null if it speaks of another. */
function votesOf({ ballot }: WorkshopRoom, source: WorkshopRoom | CountsEvent | null): number | null {
  if (ballot?.status !== 'open' || !source) return null;
  const of = 'kind' in source ? source : { ballotId: source.ballot?.id, round: source.ballot?.round };
  return of.ballotId === ballot.id && of.round === ballot.round ? source.counts.votes : null;
}

function larger(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b > a) ? b : a;
}
