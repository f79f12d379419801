import type { WaveChangeMethod } from '@sextant/statistics';

import type { Band } from '../anonymity/bands.js';
import type { ShareBand } from '../anonymity/gate/share-figure.js';
import type { PrintedCorrelation, PrintedSpread } from '../anonymity/gate/spread-figure.js';
import type { GateOutcome } from '../publication/printed.js';
import type { ConfidentialityMode, State } from '../instrument/instrument.js';
import type { Agreement, Head, Interval, Quadrant, QuadrantShares, Region, Score, Told } from './score-parts.js';

/**
 * The frozen outcome of a scored wave: everything a dashboard, a report or a workshop shows, and nothing below the minimum group.
 * Plain JSON. Names things by the keys of the instrument; their texts come from the instrument version. Lists keep the instrument's order.
 */
export interface ResultDocument {
  schema: 'sextant-result/2';
  scoringVersion: string;
  instrument: { key: string; version: string };
  anonymity: AnonymityNote;
  method: MethodNote;
  participation: Participation;
  current: StateResult;
  /** Null if the instrument asks for no desired state. */
  desired: StateResult | null;
  /** Current to desired, dimensions and axes; empty without a desired state. */
  gaps: Gap[];
  /** Released groupings of people; the first is the instrument's functions. */
  breakdowns: Breakdown[];
  /** Largest difference between two released groups, by dimension, current state. */
  perceptionGaps: GroupGap[];
  /** Items by how far answers lie apart, most disagreement first, current state. */
  disagreement: DisagreementItem[];
  /** The point respondents dropped for the desired position, beside the one their ratings imply. */
  stated: StatedPoint | null;
  comments: { item: string; texts: string[] }[];
  /** Linked comparison with the wave before, only where people can be linked; else trends compare the two results. */
  change: LinkedChange | null;
  flags: string[];
}

export interface AnonymityNote {
  /** Which rule of publication made the document: 1 told decimals and counts, 2 tells bands that the gate admits. */
  rule: 1 | 2;
  mode: ConfidentialityMode;
  minimumGroup: number;
  commentsMinimum: number;
  distributionMinimum: number;
  /** True when nothing at all may be shown: fewer people than the minimum answered. */
  withheld: boolean;
  /** Whether the change since the wave before may be shown: not if some, but fewer than the minimum, came or left (R11). Null for a first wave. */
  mayCompare: boolean | null;
  /** Released groups that are not compared with the wave before, for the same reason. */
  notCompared: { breakdown: string; group: string }[];
  /** What became of the figures that the plan admits; null in named waves, which hold nothing back. */
  gate: { current: GateOutcome; desired: GateOutcome | null } | null;
}

/** What the report's method note states. */
export interface MethodNote {
  order: 'item_first';
  weighting: 'equal_respondent' | 'equal_group' | 'custom';
  /** Weight of each group as counted, after pooling; empty when all respondents count alike. */
  weights: { group: string; weight: number }[];
  /** Level of all intervals and regions, 0.95. */
  level: number;
  replicates: number;
  seed: number;
  /** The string whose SHA-256 begins with the seed; null if the seed was chosen by hand. */
  seedText: string | null;
  resample: 'n_minus_1';
  minimumAnsweredShare: number;
  /** Groups too small to stand alone, counted as one group in scores. */
  pooledGroups: string[];
}

export interface Participation {
  respondents: Head | null;
  invited: number | null;
  /** Percent in steps of 5; null if unknown or not to be shown. */
  responseRatePct: number | null;
  groups: { group: string; responseRatePct: number | null }[];
}

export interface StateResult {
  state: State;
  n: Head | null;
  axes: AxisResult[];
  plane: PlaneResult | null;
  dimensions: DimensionResult[];
  items: ItemResult[];
}

export interface AxisResult extends Score {
  key: string;
  itemsUsed: number;
  /** All respondents counted alike; given when it differs by more than 5 points from the weighted value. */
  unweightedPct: number | null;
}

export interface DimensionResult extends Score {
  key: string;
  formative: boolean;
  itemsUsed: number;
  unweightedPct: number | null;
  agreement: Agreement | null;
}

/** Where the organisation stands on the plane of two axes. */
export interface PlaneResult {
  /** Keys of the horizontal and the vertical axis. */
  axes: [string, string];
  boundary: { x: number; y: number };
  /** Where bands are told, their middles. */
  point: { x: number; y: number };
  /** Null in named waves. */
  bands: { x: Band; y: Band } | null;
  xInterval: Interval | null;
  yInterval: Interval | null;
  /** Covers the true point in 95 of 100 such surveys. Null: too few answers for a region. */
  region: Region | null;
  /** The larger region where it cannot be told how the axes go together: both intervals at once. */
  box: { x: Interval; y: Interval } | null;
  /** How the two axes go together, as told. */
  correlation: PrintedCorrelation | null;
  /** "How sure": share of each quarter, from what is told of the point; of resamples in named waves. Capped at 0.95 below 15 respondents. */
  shares: QuadrantShares | null;
  /** The quarter of the point itself, and the position's key there (null if the instrument names none). */
  quadrant: Quadrant;
  position: string | null;
  verdict: Verdict;
  /** By the instrument's own margin rule. */
  placement: MarginPlacement | null;
  /** The label after hysteresis against the wave before; provisional until the workshop confirms it. */
  label: PositionLabel;
  /** Items that would tip the balance if rated one level differently; fewer than three if no more would. */
  tips: Tip[];
}

/** By shares of the quarters: clear from 0.90, leaning from 0.60, else between the two best. */
export interface Verdict {
  kind: 'clear' | 'leaning' | 'between' | 'unsure';
  quadrants: Quadrant[];
  positions: string[];
  /** Share of the best quarter; `over` marks a capped one ("over 95 %"). */
  share: number | null;
  over: boolean;
}

export interface MarginPlacement {
  result: 'clear' | 'borderline' | 'centre';
  margin: { x: number; y: number };
  position: string | null;
  /** Across the nearest boundary, when borderline. */
  neighbour: string | null;
}

export interface PositionLabel {
  quadrant: Quadrant;
  position: string | null;
  /** True when the label of the wave before was kept although the point lies across the boundary. */
  held: boolean;
}

export interface Tip {
  item: string;
  /** Which way a rating would have to differ by one level. */
  direction: 'up' | 'down';
  axis: string;
  /** How far the axis would move, percent of range. */
  movesPct: number;
  /** Whether that alone takes the point across the boundary. */
  crosses: boolean;
}

export interface ItemResult extends Score {
  key: string;
  /** Tastle & Wierman (2007), 0 to 1. */
  consensus: number | null;
  consensusBand: 'high' | 'medium' | 'low' | null;
  adLevels: number | null;
  /** People per level, lowest level first, as rated (not turned); only in named waves. */
  counts: number[] | null;
  /** Percent of people at each level in bands, in the same order; null in named waves and where it may not be shown. */
  shares: ShareBand[] | null;
  /** The level that more than nine in ten chose, as far as the bands tell. */
  unanimousLevel: number | null;
  polarised: boolean | null;
  /** Percent of those asked who said *do not know*, with its Wilson (1927) interval. */
  blindSpotPct: number | null;
  blindSpotInterval: Interval | null;
  /** The same in bands; null in named waves and of few replies. */
  blindSpotShare: ShareBand | null;
  notApplicablePct: number | null;
  perceptionGap: { high: string; low: string; levels: number } | null;
}

/** Desired minus current, in points. Negative is meaningful: doing less is a valid choice. */
export interface Gap {
  kind: 'dimension' | 'axis';
  key: string;
  /** `paired`: people who answered both. `means`: difference of the published means, where pairs would give somebody away. */
  method: 'paired' | 'means';
  pct: number | null;
  interval: Interval | null;
  n: Head | null;
  /** Cumming (2012); paired only. */
  gAv: number | null;
  counts: { up: number; same: number; down: number } | null;
  firstOnly: number | null;
  secondOnly: number | null;
  /** 1 is the largest among the dimensions (or axes); `tied` when its interval overlaps a neighbour's. */
  rank: number | null;
  tied: boolean;
  flags: string[];
}

export interface Breakdown {
  /** `function`, or another grouping declared for the wave. */
  key: string;
  groups: ReleasedGroup[];
  current: BreakdownCells;
  desired: BreakdownCells | null;
}

export interface ReleasedGroup {
  key: string;
  /** True for the pool of groups too small to stand alone. */
  pooled: boolean;
  /** The declared groups inside; one unless pooled. */
  members: string[];
  n: Head;
}

/** Rows follow the breakdown's groups, columns the instrument's dimensions or the axes. A null cell is withheld. */
export interface BreakdownCells {
  dimensions: (GroupCell | null)[][];
  axes: (GroupCell | null)[][];
  /** Bands of single questions, columns in the order of the items; only by function, and empty in named waves. */
  items: (Band | null)[][];
}

export interface GroupCell extends Told {
  level: number | null;
  interval: Interval | null;
  se: number | null;
  df: number | null;
  n: Head;
  adLevels: number | null;
}

/** Difference of two groups' mean scores, in points (Welch 1947). */
export interface GroupGap {
  dimension: string;
  breakdown: string;
  high: string;
  low: string;
  pct: number;
  interval: Interval | null;
  hedgesG: number | null;
  probabilityOfSuperiority: number | null;
  words: 'clear' | 'possible' | 'none';
}

export interface DisagreementItem {
  item: string;
  consensus: number | null;
  consensusBand: 'high' | 'medium' | 'low' | null;
  adLevels: number | null;
  polarised: boolean | null;
  perceptionGap: { high: string; low: string; levels: number } | null;
}

export interface StatedPoint {
  n: Head;
  point: { x: number; y: number };
  bands: { x: Band; y: Band } | null;
  /** Stated minus implied by the desired ratings. */
  difference: { x: number; y: number };
  /** More than 15 on either axis: something to talk about. */
  talkingPoint: boolean;
}

/** Change since the wave before among people who can be linked. */
export interface LinkedChange {
  previous: { instrumentVersion: string; seed: number };
  rows: LinkedChangeRow[];
}

export interface LinkedChangeRow {
  kind: 'dimension' | 'axis';
  key: string;
  state: State;
  method: WaveChangeMethod;
  pct: number | null;
  /** Null in named waves. */
  band: Band | null;
  spread: PrintedSpread | null;
  interval: Interval | null;
  nBoth: Head | null;
}
