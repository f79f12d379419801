import type { GapRule, NextPositionRule, SignalRule } from './rules.js';

/** Asked once per engagement; each chosen option moves the recommended destination by its `effect`. */
export interface ContextQuestionnaire {
  base: Record<string, number>;
  clamp: { min: number; max: number };
  questions: ContextQuestion[];
}

export interface ContextQuestion {
  key: string;
  text: string;
  /** What the answer is for; `destination` unless given. */
  use?: 'destination' | 'pace' | 'over_reach' | 'horizon';
  /** How many options may be chosen; exactly one unless given. */
  choose?: { min: number; max: number };
  options: ContextOption[];
}

export interface ContextOption {
  key: string;
  label?: string;
  effect?: Record<string, number>;
  reason?: string;
  floor?: Record<string, number>;
  ceiling?: Ceiling;
  flag?: string;
  pace_per_year?: number;
  anxious?: boolean;
  months?: number;
}

/** A limit for each axis it names; with `until` it ends once a current value reaches the level. */
export interface Ceiling {
  until?: LevelCondition;
  [axis: string]: number | LevelCondition | undefined;
}

/** A current value, of one dimension or one item, that must reach a level. */
export interface LevelCondition {
  dimension?: string;
  item?: string;
  level: number;
}

export interface RightSizing {
  /** Points around the boundaries within which a recommended point is not clear; the smallest margin of the placement unless given. */
  margin?: number;
  next_position?: NextPositionRule;
  override?: { allowed_for: string[]; requires: string[] };
  wording_for_clients?: string;
}

/** A check of the wish against the recommendation: signals add points, the sum falls into a band. */
export interface ReachCheck {
  client_label: string;
  expert_label?: string;
  meaning?: string;
  signals: { key: string; points: number; when: SignalRule; say: string }[];
  /** Each ends where the next begins. */
  bands: { from: number; label: string }[];
  responses?: Record<string, string>;
}

export interface GapType {
  key: string;
  when: GapRule;
  label: string;
}

/** What suits a position: why to stay, what to aim at, how to see it. */
export interface PlaybookEntry {
  purpose: string;
  good_reasons_to_stay?: string[];
  goals: string[];
  activities: string[];
  kpis: Kpi[];
  warning_signs?: string[];
}

export interface Kpi {
  key: string;
  label: string;
  formula: string;
  unit: string;
  direction: 'up' | 'down';
  cadence: string;
  starter_target?: number;
}

/** The way from one position to another; `from` may be `any`, `to` may be `same` or `lower`. */
export interface Step {
  from: string;
  to: string;
  suits: string;
  ready_when?: LevelCondition[];
  crawl: string[];
  walk: string[];
  run: string[];
  done_when?: (LevelCondition | string)[];
}

export interface WorkshopPlan {
  steps: { key: string; minutes: number; what: string; output?: string }[];
}

/** Answers to the context questionnaire: one option key, or several where the question allows it. */
export type ContextAnswers = Record<string, string | string[]>;

export interface PlacedPoint {
  result: string;
  position?: string;
  neighbour?: string;
}

/** A worked example of the recommended destination. */
export interface DestinationExample {
  key: string;
  text?: string;
  answers: ContextAnswers;
  governance_now?: number;
  expect?: PlacedPoint & { raw: Record<string, number>; destination: Record<string, number> };
}

/** A worked example of the two checks; it borrows the profile of a destination example. */
export interface AmbitionExample {
  key: string;
  text?: string;
  destination_of?: string;
  current: Record<string, number>;
  desired: Record<string, number>;
  governance_now?: number;
  share_of_desired_at_five?: number;
  answers: ContextAnswers;
  expect?: {
    pace_for_horizon: number;
    next_position: PlacedPoint & { [axis: string]: number | string | undefined };
    over_reach: { points: number; band: string; signals?: string[] };
    under_reach: { points: number; band: string; signals?: string[] };
  };
}
