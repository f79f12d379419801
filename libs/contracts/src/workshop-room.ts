import type { BallotKind, BallotOption, Measured, RoundTally, State, StepStatus } from '@sextant/maturity';

import type { BallotStatus, WorkshopStatus } from './words/workshops.js';

/**
 * What everybody in the room sees: projector and phones alike, and nothing that one of them must not see. Texts are in
 * the room's language. `revision` rises with every change but the counts; whoever has a newer one keeps it.
 */
export interface WorkshopRoom {
  readonly workshopId: string;
  readonly revision: number;
  readonly status: WorkshopStatus;
  readonly name: string;
  readonly isDoorOpen: boolean;
  readonly steps: readonly RoomStep[];
  /** What the current step is about; null before the first. */
  readonly current: RoomStepDetails | null;
  readonly timer: RoomTimer;
  readonly ballot: RoomBallot | null;
  readonly counts: RoomCounts;
  /** Ids of the people who may vote for those without a phone. */
  readonly scribes: readonly string[];
}

/** A point of the agenda. */
export interface RoomStep {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly status: StepStatus;
}

/** The current step, in full. */
export interface RoomStepDetails {
  readonly id: string;
  readonly what: string;
  readonly output: string;
  /** What the result or the instrument has to say at this step. */
  readonly points: readonly string[];
}

/** Runs until `endsAt`, or stands with `secondsLeft`; both null without a timer. */
export interface RoomTimer {
  readonly endsAt: string | null;
  readonly secondsLeft: number | null;
}

/** The question that is shown. `rounds` holds what was revealed, the first round first. */
export interface RoomBallot {
  readonly id: string;
  readonly stepId: string;
  readonly kind: BallotKind;
  readonly question: string;
  readonly item: string | null;
  readonly state: State | null;
  readonly options: readonly BallotOption[];
  readonly dots: number | null;
  readonly status: BallotStatus;
  readonly round: number;
  readonly rounds: readonly { readonly round: number; readonly tally: RoundTally }[];
  /** What the wave measured; null until a round was revealed. */
  readonly measured: Measured | null;
  readonly ideas: readonly RoomIdea[];
}

/** Something somebody wrote, and the group it was put into. */
export interface RoomIdea {
  readonly id: string;
  readonly text: string;
  readonly heading: string;
}

/** What moves between changes: at most every 200 ms. */
export interface RoomCounts {
  /** People in the room who vote. */
  readonly voters: number;
  /** Votes of the open round; at least so many if there is a `minimum`. Null if none is open, or fewer than the minimum voted. */
  readonly votes: number | null;
  /** The fewest votes of which anything is told; from there on they are told in fives. Null in a named workshop. */
  readonly minimum: number | null;
}

/** News of a workshop: the whole room, or how many are in it and voted in the round under way. */
export type WorkshopEvent =
  | { readonly kind: 'room'; readonly room: WorkshopRoom }
  | {
      readonly kind: 'counts';
      readonly ballotId: string | null;
      readonly round: number;
      readonly counts: RoomCounts;
    };

/** What the screens of a workshop draw with; it does not change while the workshop runs. */
export interface WorkshopFrame {
  readonly organisation: string;
  readonly instrument: string;
  readonly plane: WorkshopPlane | null;
  /** Stakeholder groups that people in the room can name as theirs. */
  readonly functions: readonly { readonly key: string; readonly label: string }[];
}

/** The plane of two axes. */
export interface WorkshopPlane {
  readonly axes: readonly [WorkshopAxis, WorkshopAxis];
  readonly boundary: { readonly x: number; readonly y: number };
  readonly positions: readonly {
    readonly key: string;
    readonly label: string;
    readonly x: string;
    readonly y: string;
  }[];
}

/** An axis of the plane, the horizontal one first. */
export interface WorkshopAxis {
  readonly key: string;
  readonly label: string;
  readonly lowLabel: string;
  readonly highLabel: string;
}
