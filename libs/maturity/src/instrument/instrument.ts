import type {
  AmbitionExample,
  ContextQuestionnaire,
  DestinationExample,
  GapType,
  PlaybookEntry,
  ReachCheck,
  RightSizing,
  Step,
  WorkshopPlan,
} from './advice-rules.js';
import type { ConfidentialityMode, State } from '../words.js';
import type {
  BoundaryRule,
  HysteresisRule,
  MarginRule,
  PerceptionGapRule,
  PolarisedRule,
  StatedPointRule,
} from './rules.js';

/**
 * A versioned questionnaire with its scoring, in the shape of the instrument file (snake_case keys), formulas read into data.
 * Everything but `meta`, `scale`, `dimensions` and `items` may be absent: an instrument needs no axes, no functions, no advice.
 */
export interface Instrument {
  schema: 'sextant-instrument/2';
  meta: InstrumentMeta;
  /** What respondents rate; both by default. `['current']` is an instrument without a desired state. */
  states?: State[];
  scale: InstrumentScale;
  axes?: Record<string, Axis>;
  scoring?: {
    minimum_items_per_axis?: number;
    minimum_answered_share?: number;
  };
  positions?: NamedPosition[];
  placement?: Placement;
  aggregation?: Aggregation;
  functions?: StakeholderFunction[];
  sampling_guidance?: SamplingGuidance;
  dimensions: Dimension[];
  items: Item[];
  context?: ContextQuestionnaire;
  right_sizing?: RightSizing;
  over_reach?: ReachCheck;
  under_reach?: ReachCheck;
  gap_types?: GapType[];
  playbook?: Record<string, PlaybookEntry>;
  paths?: Step[];
  workshop?: WorkshopPlan;
  examples?: DestinationExample[];
  ambition_examples?: AmbitionExample[];
  /** What the product does not act on: reasons, sources, plans. */
  notes?: Record<string, unknown>;
  /** Texts in further languages, by locale; see `localizeInstrument`. */
  translations?: Record<string, Translation>;
}

/**
 * Texts of one further language, in the shape of the instrument: entries of a list are named by their `key`,
 * where they have none by position, so `items: {"intent.funding": {text: …, levels: {1: …}}}`. What is missing stays in the
 * instrument's own language.
 */
export type Translation = string | Translation[] | { [part: string]: Translation };

export type { ConfidentialityMode, State };

export interface InstrumentMeta {
  key: string;
  title: string;
  subtitle?: string;
  version: string;
  locale: string;
  licence?: string;
  /** What must be said about where the wording comes from and what it is not. */
  origin?: string;
  estimated_minutes?: { core_only?: number; with_function_items?: number };
  horizon_months_default?: number;
}

export interface InstrumentScale {
  /** Consecutive whole numbers, lowest first; an item may have its own. */
  levels: number[];
  /** A word for each level, for items without descriptors of their own. */
  labels?: Record<string, string>;
  instruction_current?: string;
  instruction_desired?: string;
  /** What may be answered instead of a level; both unless given. */
  extra_answers?: { key: ExtraAnswer; label?: string }[];
  /** What may be said beside a level; comments alone unless given. */
  optional_per_item?: ('comment' | 'confidence')[];
}

/** An answer that is no level. */
export type ExtraAnswer = 'does_not_apply' | 'do_not_know';

export interface Axis {
  label: string;
  low_label?: string;
  high_label?: string;
  question?: string;
  /** What a stretch of the axis means; each ends where the next begins. */
  bands?: { from: number; label: string }[];
}

/** A named place on the plane: `key` and `label`, and for each axis its side, `low` or `high`. */
export interface NamedPosition {
  key: string;
  label: string;
  [axis: string]: string;
}

export interface Placement {
  /** Which axis runs across and which upwards; the order of `axes` unless given. */
  plane?: [string, string];
  /** The dividing value of each axis, in percent of range. */
  boundary: Record<string, number>;
  margin?: MarginRule;
  result_types?: Record<string, { when: BoundaryRule; label: string }>;
  hysteresis?: HysteresisRule;
  stated_point?: StatedPointRule;
}

export interface Aggregation {
  function_weights?: { default?: number; weights?: Record<string, number> };
  consensus?: {
    /** From where on consensus is called high, and from where on medium. */
    bands?: { high: number; medium: number };
    polarised?: PolarisedRule;
  };
  perception_gap?: PerceptionGapRule;
  confidentiality_modes?: {
    named?: ConfidentialityRule;
    confidential?: ConfidentialityRule;
    anonymous?: ConfidentialityRule;
    default?: ConfidentialityMode;
  };
}

export interface ConfidentialityRule {
  minimum_group: number;
  comments_minimum?: number;
  distribution_minimum?: number;
}

/** A stakeholder group that the instrument declares. */
export interface StakeholderFunction {
  key: string;
  label: string;
  invite?: string;
  why?: string;
}

export interface SamplingGuidance {
  minimum_for_a_position?: { respondents: number; functions?: number };
  recommended?: { respondents?: string; functions?: string; must_include?: string[] };
}

export interface Dimension {
  key: string;
  label: string;
  asks?: string;
  /** A checklist of practices: its items need not hang together, so alpha is no quality criterion. */
  formative?: boolean;
}

export interface Item {
  key: string;
  dimension: string;
  core?: boolean;
  /** What the item adds to each axis. */
  loads?: Record<string, number>;
  /** What the item counts within its dimension; 1 unless given. */
  weight?: number;
  /** Turned before scoring: lowest + highest - answer. */
  reverse?: boolean;
  text: string;
  /** The item's own scale: a descriptor for each level, or bare level numbers. Absent: the instrument's scale. */
  levels?: Record<string, string> | number[];
  evidence?: string;
  /** Function keys that get the item, or `['all']`. */
  ask?: string[];
}
