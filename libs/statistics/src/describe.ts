import { presentOnScale, presentValues } from './answers.js';
import type { Values } from './answers.js';
import { countOptions, onOptions } from './consensus.js';
import { tMultiplier } from './distributions.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL, assertLevel } from './invalid-input.js';
import { mean, variance } from './moments.js';
import { quartiles } from './quantiles.js';
import { percentOfRange } from './scale.js';
import type { Scale } from './scale.js';

/** What a set of values looks like; quantiles of type 7, spread with n - 1, t interval of the mean. */
export interface Description {
  readonly n: number;
  readonly mean: number | null;
  readonly meanPct: number | null;
  readonly sd: number | null;
  readonly variance: number | null;
  readonly se: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly min: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly max: number | null;
  readonly iqr: number | null;
  /** Answers per option from the lowest on; null without a scale or when a value lies between options. */
  readonly counts: readonly number[] | null;
  readonly flags: Flag[];
}

/** Describes values; with a scale also as percent of range and counts per option. */
export function describeValues(
  values: Values,
  options: { readonly scale?: Scale; readonly level?: number } = {},
): Description {
  const { scale, level = DEFAULT_LEVEL } = options;
  assertLevel(level);
  const present = scale ? presentOnScale(values, scale, 'values') : presentValues(values, 'values');
  const n = present.length;
  const average = mean(present);
  const s2 = variance(present);
  const se = s2 === null ? null : Math.sqrt(s2 / n);
  const half = se === null || se === 0 ? null : tMultiplier(level, n - 1) * se;
  const { q1, median, q3 } = quartiles(present);
  return {
    n,
    mean: average,
    meanPct: scale ? percentOfRange(average, scale) : null,
    sd: s2 === null ? null : Math.sqrt(s2),
    variance: s2,
    se,
    ciLow: average === null || half === null ? null : average - half,
    ciHigh: average === null || half === null ? null : average + half,
    min: n === 0 ? null : present.reduce((a, b) => Math.min(a, b)),
    q1,
    median,
    q3,
    max: n === 0 ? null : present.reduce((a, b) => Math.max(a, b)),
    iqr: q1 === null || q3 === null ? null : q3 - q1,
    counts: scale && onOptions(present, scale) ? countOptions(present, scale) : null,
    flags: n === 0 ? ['no_data'] : n === 1 ? ['single_respondent'] : s2 === 0 ? ['zero_variance'] : [],
  };
}
