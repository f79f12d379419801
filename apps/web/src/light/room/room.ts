import type { ApiName, BallotKind, BallotStatus, State, StepStatus, WorkshopStatus } from '@sextant/contracts/words';
import type { BallotOption, Measured, RoundTally } from '@sextant/maturity';
import type { WorkshopFrame } from '@sextant/contracts';

/** A workshop as all its screens receive it. */
export interface Room {
  readonly workshopId: string;
  readonly revision: number;
  readonly status: ApiName<WorkshopStatus>;
  readonly name: string;
  readonly steps: readonly RoomStep[];
  readonly current: {
    readonly id: string;
    readonly what: string;
    readonly output: string;
    readonly points: readonly string[];
  } | null;
  readonly timer: { readonly endsAt: string | null; readonly secondsLeft: number | null };
  readonly ballot: RoomBallot | null;
  readonly counts: { readonly voters: number; readonly votes: number | null; readonly minimum: number | null };
  /** Places whose people write down votes of those without a phone. */
  readonly scribes: readonly string[];
}

/** A point of the agenda. */
export interface RoomStep {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly status: ApiName<StepStatus>;
}

/** The question on the screens, with the rounds that were revealed. */
export interface RoomBallot {
  readonly id: string;
  readonly kind: ApiName<BallotKind>;
  readonly question: string;
  readonly state: ApiName<State> | null;
  readonly options: readonly BallotOption[];
  readonly dots: number | null;
  readonly status: ApiName<BallotStatus>;
  readonly round: number;
  readonly rounds: readonly { readonly round: number; readonly tally: RoundTally }[];
  readonly measured: Measured | null;
  readonly ideas: readonly { readonly id: string; readonly text: string; readonly heading: string }[];
}

/** What screens draw with; it stays while the workshop runs. */
export type Frame = WorkshopFrame;
