import type { WaveChangeMethod } from '@sextant/statistics';

import type { Band } from '../anonymity/bands.js';
import type { State } from '../instrument/instrument.js';

/** The waves of one assessment side by side, in columns: position `i` of every list belongs to wave `i`. */
export interface Trend {
  waves: TrendPoint[];
  series: TrendSeries[];
  /** Position keys over time; null where there is no plane. */
  positions: { current: (string | null)[]; desired: (string | null)[] };
}

/** A wave of a trend. */
export interface TrendPoint {
  name: string;
  at: string;
  instrumentVersion: string;
  /** Which rule of publication made the result. */
  rule: 1 | 2;
  /** So few came or left since the wave before that a change would tell what they said: none is shown. */
  isNearlySame: boolean;
}

/** One dimension or axis over time, percent of range. */
export interface TrendSeries {
  kind: 'dimension' | 'axis';
  key: string;
  state: State;
  pct: (number | null)[];
  /** What is told of each value; null where that is the number itself. */
  band: (Band | null)[];
  low: (number | null)[];
  high: (number | null)[];
  /**
   * How a point compares with the one before: `start` (nothing before), `like` (same items, same groups: filled marker),
   * `hollow` (some items or groups differ), `break` (not comparable: the line stops).
   */
  mark: TrendMark[];
  /** Change since the wave before; null at the start and at breaks. */
  change: (TrendChange | null)[];
}

export type TrendMark = 'start' | 'like' | 'hollow' | 'break';

/** Change since the wave before, in points; the three parts add up to `total` where all are known. */
export interface TrendChange {
  total: number;
  /** Same items, same mix of groups: what really moved. With its interval at the level of the results. */
  real: number | null;
  /** What is told of the real change of linked people; null where that is the number itself. */
  band: Band | null;
  interval: { low: number; high: number } | null;
  /** Because other groups answered, or in other shares (Kitagawa 1955). 0 by construction with equal group weights. */
  composition: number | null;
  /** Because the instrument asks other items than before. */
  instrument: number | null;
  /** Same people, partly the same (Derrick, Russ, Toher & White 2017), or not linked at all (Welch 1947). */
  method: WaveChangeMethod;
  /** Whether the interval of the real change leaves out 0. */
  beyondNoise: boolean | null;
  /** Items and groups that only one of the two waves has. */
  itemsLeftOut: string[];
  groupsLeftOut: string[];
  flags: string[];
}
