import { refusalOf, type Course, type RefusedStep } from './course.js';

export { BALLOT_KINDS, STEP_STATUSES } from '@sextant/maturity';
export type { BallotKind, StepStatus } from '@sextant/maturity';

/** How far a workshop has come. */
export const WORKSHOP_STATUSES = ['planned', 'running', 'ended'] as const;
export type WorkshopStatus = (typeof WORKSHOP_STATUSES)[number];

export const WORKSHOP_COURSE: Course<WorkshopStatus> = {
  running: { from: ['planned'], otherwise: 'WORKSHOP_NOT_PLANNED' },
  ended: { from: ['running'], otherwise: 'WORKSHOP_NOT_RUNNING' },
};

/** Whether a question is still to be put, is being voted on, or has been shown. A second round opens it again. */
export const BALLOT_STATUSES = ['waiting', 'open', 'revealed'] as const;
export type BallotStatus = (typeof BALLOT_STATUSES)[number];

export const BALLOT_COURSE: Course<BallotStatus> = {
  open: { from: ['waiting', 'revealed'], otherwise: 'BALLOT_OPEN' },
  revealed: { from: ['open'], otherwise: 'BALLOT_NOT_OPEN' },
};

/** A question in its workshop. In an anonymous one it is closed for good once another was put. */
export interface BallotStanding {
  readonly workshop: WorkshopStatus;
  readonly status: BallotStatus;
  readonly isClosed: boolean;
}

/** Why a question cannot come there: only a running workshop puts any, and none that is closed. */
export function refusalOfBallot({ workshop, status, isClosed }: BallotStanding, to: BallotStatus): RefusedStep | null {
  if (workshop !== 'running') return 'WORKSHOP_NOT_RUNNING';
  const refusal = refusalOf(BALLOT_COURSE, status, to);
  return refusal ?? (to === 'open' && isClosed ? 'BALLOT_CLOSED' : null);
}

/** What may come next of a question. */
export function nextOfBallot(standing: BallotStanding): BallotStatus[] {
  return BALLOT_STATUSES.filter((to) => refusalOfBallot(standing, to) === null);
}

/** What somebody is in the room for. Participants and sponsors vote. */
export const WORKSHOP_ROLES = ['facilitator', 'scribe', 'sponsor', 'participant', 'observer'] as const;
export type WorkshopRole = (typeof WORKSHOP_ROLES)[number];

/** What can be done to the clock. */
export const TIMER_ACTIONS = ['start', 'pause', 'resume', 'stop'] as const;
export type TimerAction = (typeof TIMER_ACTIONS)[number];

/** What became of a vote. */
export const VOTE_STATUSES = ['saved', 'conflict'] as const;
export type VoteStatus = (typeof VOTE_STATUSES)[number];
