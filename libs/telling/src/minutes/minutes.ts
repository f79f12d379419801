import type {
  ActivityStatus,
  BallotKind,
  BallotOption,
  ConfidentialityMode,
  DecisionKind,
  GoalStatus,
  Measured,
  RoundTally,
  StepStatus,
} from '@sextant/maturity';

/**
 * What is written down of a workshop: every question with all its rounds, what was decided and what stayed open. Who was in
 * the room is told as numbers, never by name; names stand only where somebody answers for something.
 */
export interface WorkshopMinutes {
  name: string;
  organisation: string;
  locale: string;
  /** YYYY-MM-DD */
  heldOn: string;
  confidentialityMode: ConfidentialityMode;
  minimumGroup: number;
  /** Labels of axes and functions by key. */
  labels: Record<string, string>;
  people: { role: string; n: number }[];
  steps: MinutesStep[];
  decisions: MinutesDecision[];
  goals: {
    title: string;
    owner: string;
    figure: string;
    baseline: string;
    aim: string;
    dueOn: string;
    status: GoalStatus;
  }[];
  activities: { title: string; owner: string; dueOn: string | null; status: ActivityStatus }[];
  openPoints: { text: string; isClosed: boolean }[];
}

/** A point of the agenda with what was asked in it. */
export interface MinutesStep {
  title: string;
  what: string;
  minutes: number;
  status: StepStatus;
  note: string;
  ballots: MinutesBallot[];
}

/** A question that was put, with all rounds side by side. */
export interface MinutesBallot {
  kind: BallotKind;
  question: string;
  item: string | null;
  options: BallotOption[];
  rounds: { round: number; tally: RoundTally }[];
  measured: Measured | null;
  ideas: { text: string; heading: string }[];
}

/** What was decided, in whose name. */
export interface MinutesDecision {
  kind: DecisionKind;
  statement: string;
  point: Record<string, number> | null;
  item: string | null;
  level: number | null;
  reason: string;
  name: string;
  decidedOn: string;
}
