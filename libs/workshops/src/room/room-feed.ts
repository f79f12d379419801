import type { WorkshopEvent, WorkshopRoom } from '@sextant/contracts';

/**
 * The room after each event that changes it. Events may arrive out of order: an older room is dropped, and a count that
 * comes before the round it is of waits for it. Within a round the number of votes never falls.
 */
export function roomFeed(
  first: WorkshopRoom,
  events: AsyncIterableIterator<WorkshopEvent>,
): AsyncIterableIterator<WorkshopRoom> {
  const state = new RoomState(first);
  let isFirst = true;
  return {
    next: async () => {
      if (isFirst) {
        isFirst = false;
        return { value: state.room, done: false };
      }
      for (;;) {
        const step = await events.next();
        if (step.done) return { value: undefined, done: true };
        if (state.take(step.value)) return { value: state.room, done: false };
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
  private counted: CountsEvent | null = null;

  constructor(public room: WorkshopRoom) {}

  /** Takes an event in; true if it changed the room. */
  take(event: WorkshopEvent): boolean {
    if (event.kind === 'room') {
      if (event.room.revision <= this.room.revision) return false;
      this.room = this.counted ? withCounts(event.room, this.counted) : event.room;
      return true;
    }
    this.counted = event;
    const room = withCounts(this.room, event);
    const { voters, votes } = this.room.counts;
    if (room.counts.voters === voters && room.counts.votes === votes) return false;
    this.room = room;
    return true;
  }
}

function withCounts(room: WorkshopRoom, { ballotId, round, counts }: CountsEvent): WorkshopRoom {
  const { ballot } = room;
  const isOfRound = ballot?.status === 'open' && ballot.id === ballotId && ballot.round === round;
  const votes = isOfRound ? larger(room.counts.votes, counts.votes) : room.counts.votes;
  return { ...room, counts: { voters: counts.voters, votes } };
}

function larger(a: number | null, b: number | null): number | null {
  return a === null || (b !== null && b > a) ? b : a;
}
