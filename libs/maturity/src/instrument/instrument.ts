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

/**
 * A versioned questionnaire with its scoring, in the very shape of the instrument file (snake_case keys).
 * Everything but `meta`, `scale`, `dimensions` and `items` may be absent: an instrument needs no axes, no functions, no advice.
 */
export interface Instrument {
  schema: 'sextant-instrument/1' | 'instrument-draft/1';
  meta: InstrumentMeta;
  /** What respondents rate; both by default. `['current']` is an instrument without a desired state. */
  states?: State[];
  design_notes?: { id: string; text: string }[];
  scale: InstrumentScale;
  axes?: Record<string, Axis>;
  scoring?: {
    item_value?: string;
    axis_value?: string;
    dimension_value?: string;
    minimum_items_per_axis?: number;
    minimum_answered_share?: number;
    rounding?: string;
  };
  positions?: NamedPosition[];
  placement?: Placement;
  aggregation?: Aggregation;
  functions?: StakeholderFunction[];
  sampling_guidance?: SamplingGuidance;
  dimensions: Dimension[];
  items: Item[];
  open_questions?: { key: string; text: string }[];
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
  property_checks?: string[];
  /** Texts in further languages, by locale; see `localizeInstrument`. */
  translations?: Record<string, Translation>;
}

/**
 * Texts of one further language, in the shape of the instrument: entries of a list are named by their `key`,
 * where they have none by position, so `items: {"intent.funding": {text: …, levels: {1: …}}}`. What is missing stays in the
 * instrument's own language.
 */
export type Translation = string | Translation[] | { [part: string]: Translation };

/** The two things a respondent says about an item. */
export type State = 'current' | 'desired';

export interface InstrumentMeta {
  key: string;
  title: string;
  subtitle?: string;
  version: string;
  locale: string;
  status?: string;
  licence?: string;
  licence_note?: string;
  /** What must be said about where the wording comes from and what it is not. */
  origin?: string;
  estimated_minutes?: { core_only?: number; with_function_items?: number };
  horizon_months_default?: number;
  default_interval_months?: number;
}

export interface InstrumentScale {
  /** Consecutive whole numbers, lowest first; an item may have its own. */
  levels: number[];
  /** A word for each level, for items without descriptors of their own. */
  labels?: Record<string, string>;
  cumulative?: boolean;
  instruction_current?: string;
  instruction_desired?: string;
  desired_prefill?: 'none';
  extra_answers?: { key: string; counts: boolean; reported_as?: string; label?: string }[];
  optional_per_item?: string[];
  descriptor_style?: string[];
}

export interface Axis {
  label: string;
  low_label?: string;
  high_label?: string;
  question?: string;
  bands?: { from: number; to: number; label: string }[];
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
  on_the_line?: 'lower';
  margin?: {
    rule: string;
    bootstrap?: { resamples: number; stratify_by?: string; seed?: string };
    fewer_than_5_respondents?: number;
  };
  result_types?: Record<string, { when: string; label: string }>;
  borderline_rule?: string[];
  hysteresis_between_waves?: { rule: string; purpose?: string; simulated?: string };
  stated_versus_implied?: string;
}

export interface Aggregation {
  order?: string[];
  function_weights?: {
    default?: number;
    weights?: Record<string, number>;
    editable_before_first_response?: boolean;
    shown_in_report?: boolean;
  };
  small_functions?: string;
  also_show?: string;
  roll_up_over_units?: string;
  consensus?: {
    measure: string;
    formula?: string;
    bands?: Record<string, string>;
    polarised_when?: string;
    checks?: { counts: number[]; expect: number; tolerance?: number }[];
  };
  perception_gap?: string;
  confidentiality_modes?: {
    named?: ConfidentialityRule;
    confidential?: ConfidentialityRule;
    anonymous?: ConfidentialityRule;
    fixed_after_first_response?: boolean;
    complementary_suppression?: string;
    default?: ConfidentialityMode;
  };
}

/** How far an answer can be traced to a person. */
export type ConfidentialityMode = 'named' | 'confidential' | 'anonymous';

export interface ConfidentialityRule {
  minimum_group: number;
  comments_minimum?: number;
  distribution_minimum?: number;
  note?: string;
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
  routing?: string;
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
