import type { ShownBallotFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import type { RoomBallot } from '../../light/room/room.js';

graphql(`
  fragment ShownBallot on Ballot {
    id
    kind
    question
    state
    options {
      key
      label
    }
    dots
    status
    round
    rounds {
      number
      tally
    }
    ideas {
      id
      text
      heading
    }
  }
`);

/** A question as screens draw it: the rounds that were revealed. */
export function asShown(ballot: ShownBallotFragment): RoomBallot {
  const rounds = ballot.rounds.flatMap(({ number, tally }) => (tally === null ? [] : [{ round: number, tally }]));
  return { ...ballot, dots: ballot.dots ?? null, state: ballot.state ?? null, measured: null, rounds };
}
