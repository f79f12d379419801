import type { RoundTally } from '@sextant/maturity';

import { graphql } from '../../graphql/index.js';
import type { ConfidentialityMode, WorkshopConsoleQuery } from '../../graphql/graphql.js';
import type { RoomBallot } from '../../light/room/room.js';

export const CONSOLE = graphql(`
  query WorkshopConsole($workshopId: ID!) {
    workshopConsole(workshopId: $workshopId) {
      joinCode
      joinAddress
      workshop {
        id
        name
        status
        clientId
        engagementId
        resultId
        locale
        confidentialityMode
        minimumGroup
        serverTime
        frame
      }
      steps {
        id
        title
        minutes
        status
        what
        output
        points
        note
      }
      ballots {
        id
        stepId
        kind
        question
        item
        state
        options {
          key
          label
        }
        dots
        status
        round
        closedAt
        measured
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
      people {
        id
        name
        function
        role
        hasPhone
      }
      seats {
        issued
        taken
        free {
          id
          code
          address
        }
      }
      openPoints {
        id
        text
        closedAt
      }
    }
  }
`);

export const LIVE = graphql(`
  subscription WorkshopOnConsole($workshopId: ID!) {
    workshopLive(workshopId: $workshopId) {
      workshopId
      revision
      status
      timer {
        endsAt
        secondsLeft
      }
      counts {
        voters
        votes
        minimum
      }
      ballot {
        id
      }
    }
  }
`);

export type Console = WorkshopConsoleQuery['workshopConsole'];
export type ConsoleBallot = Console['ballots'][number];
export type ConsoleStep = Console['steps'][number];

/** How votes can be kept, the usual one first. */
export const VOTE_MODES: readonly ConfidentialityMode[] = ['CONFIDENTIAL', 'ANONYMOUS', 'NAMED'];

/** A question as screens draw it: the rounds that were revealed. */
export function asShown(ballot: ConsoleBallot): RoomBallot {
  const rounds = ballot.rounds.flatMap(({ number, tally }) =>
    tally === null || tally === undefined ? [] : [{ round: number, tally: tally as RoundTally }],
  );
  return { ...ballot, dots: ballot.dots ?? null, state: ballot.state ?? null, measured: null, rounds };
}
