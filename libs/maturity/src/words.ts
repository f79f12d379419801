/** Words that the core judges by. `contracts` adds those that it never hears of, and hands out all of them. */

/** Who can link an answer to a person: everybody, the firm only, or nobody. */
export const CONFIDENTIALITY_MODES = ['named', 'confidential', 'anonymous'] as const;
export type ConfidentialityMode = (typeof CONFIDENTIALITY_MODES)[number];

/** What an item asks for: how it is, and how it should be. */
export const STATES = ['current', 'desired'] as const;
export type State = (typeof STATES)[number];

/** Groupings of people that a wave may report. */
export const BREAKDOWN_KEYS = ['function', 'unit', 'level'] as const;
export type BreakdownKey = (typeof BREAKDOWN_KEYS)[number];

/** How sure somebody is of an answer. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** The languages of the product. An instrument may speak others besides. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** What can be asked of the room. */
export const BALLOT_KINDS = ['level', 'point', 'choice', 'dots', 'ranking', 'confidence', 'ideas'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

/** Where a point of the agenda stands. */
export const STEP_STATUSES = ['ahead', 'current', 'done', 'skipped'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** A target agreed on, a dissent from one, a level rated anew, or anything else that was agreed. */
export const DECISION_KINDS = ['target', 'dissent', 'rating', 'agreement'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** How a goal stands. */
export const GOAL_STATUSES = ['open', 'reached', 'dropped'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** How an activity stands. */
export const ACTIVITY_STATUSES = ['open', 'done', 'dropped'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];
