/** Where a wave stands. It only ever moves forward. */
export const WAVE_STATUSES = ['draft', 'open', 'closed', 'scored'] as const;
export type WaveStatus = (typeof WAVE_STATUSES)[number];

/** Who can link an answer to a person: everybody, the firm only, or nobody. */
export const CONFIDENTIALITY_MODES = ['named', 'confidential', 'anonymous'] as const;
export type ConfidentialityMode = (typeof CONFIDENTIALITY_MODES)[number];

/** How far a report has come. */
export const REPORT_STATUSES = ['queued', 'rendering', 'done', 'failed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** What a mail is about; `subjectId` names an invitation, a participant, a wave, a member or a session accordingly. */
export const MAIL_KINDS = [
  'member-invitation',
  'wave-invitation',
  'wave-reminder',
  'wave-test',
  'password-changed',
  'sign-in-elsewhere',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Where a mail stands. Unclear means that it was handed over and never answered: it may have been sent. */
export const MAIL_STATUSES = ['queued', 'held', 'sending', 'sent', 'unclear', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** How a mutation ended: done, denied for lack of rights, refused by a rule, or failed unexpectedly. */
export type AuditOutcome = 'done' | 'denied' | 'refused' | 'failed';

/** How far a workshop has come. */
export const WORKSHOP_STATUSES = ['planned', 'running', 'ended'] as const;
export type WorkshopStatus = (typeof WORKSHOP_STATUSES)[number];

/** Where a point of the agenda stands. */
export const STEP_STATUSES = ['ahead', 'current', 'done', 'skipped'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** What can be asked of the room. */
export const BALLOT_KINDS = ['level', 'point', 'choice', 'dots', 'ranking', 'confidence', 'ideas'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

/** Whether a question is still to be put, is being voted on, or has been shown. A second round opens it again. */
export const BALLOT_STATUSES = ['waiting', 'open', 'revealed'] as const;
export type BallotStatus = (typeof BALLOT_STATUSES)[number];

/** What somebody is in the room for. Participants and sponsors vote. */
export const WORKSHOP_ROLES = ['facilitator', 'scribe', 'sponsor', 'participant', 'observer'] as const;
export type WorkshopRole = (typeof WORKSHOP_ROLES)[number];

/** A target agreed on, a dissent from one, a level rated anew, or anything else that was agreed. */
export const DECISION_KINDS = ['target', 'dissent', 'rating', 'agreement'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** How a goal stands. */
export const GOAL_STATUSES = ['open', 'reached', 'dropped'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** How an activity stands. */
export const ACTIVITY_STATUSES = ['open', 'done', 'dropped'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];
