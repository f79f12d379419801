import { describe, expect, it } from '@jest/globals';
import type { RoomBallot, WorkshopEvent, WorkshopRoom } from '@sextant/contracts';

import { RoomState } from './room-feed.js';

const ballot = (round: number, status: RoomBallot['status'] = 'open'): RoomBallot =>
  ({ id: 'b', round, status }) as RoomBallot;
const room = (revision: number, shown: RoomBallot | null, votes: number | null = null, voters = 3): WorkshopEvent => ({
  kind: 'room',
  room: { revision, ballot: shown, counts: { voters, votes, minimum: null } } as WorkshopRoom,
});
const counts = (round: number, votes: number | null, voters = 3): WorkshopEvent => ({
  kind: 'counts',
  ...{ ballotId: 'b', round, counts: { voters, votes, minimum: null } },
});

/** What a screen shows after each event: revision and votes; null where nothing changes. */
const shown = (...events: WorkshopEvent[]) => {
  const state = new RoomState();
  return events.map((event) => {
    const next = state.take(event);
    return next && [next.revision, next.counts.votes];
  });
};

describe('a screen', () => {
  it('never goes back to an older room', () => {
    expect(shown(room(2, ballot(1), 0), room(1, null), room(3, ballot(1, 'revealed')))).toEqual([
      [2, 0],
      null,
      [3, null],
    ]);
  });

  it('counts votes of the open round, and never fewer than before', () => {
    expect(shown(room(1, ballot(1), 0), counts(1, 2), counts(1, 1), room(2, ballot(1), 1))).toEqual([
      [1, 0],
      [1, 2],
      null,
      [2, 2],
    ]);
  });

  it('keeps a count that comes before the round it is of', () => {
    expect(shown(room(1, ballot(1, 'revealed')), counts(2, 4), room(2, ballot(2), 0))).toEqual([
      [1, null],
      null,
      [2, 4],
    ]);
  });

  it('counts nothing of a round that is over', () => {
    expect(shown(room(1, ballot(1), 1), room(2, ballot(1, 'revealed')), counts(1, 3))).toEqual([
      [1, 1],
      [2, null],
      null,
    ]);
  });

  it('tells who came and went, and what was missed meanwhile', () => {
    expect(shown(room(1, ballot(1), 1), counts(1, 1, 4), room(1, ballot(1), 2, 5), room(1, ballot(1), 2, 5))).toEqual([
      [1, 1],
      [1, 1],
      [1, 2],
      null,
    ]);
  });
});
