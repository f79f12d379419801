import { presentValues } from './answers.js';
import type { Values } from './answers.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL, assertLevel } from './invalid-input.js';
import { correlation, mean, variance } from './moments.js';
import { pairedGap, pairsOf, tInterval } from './paired-gap.js';
import { welch } from './perception-gap.js';

/** How two waves are compared; printed beside the number. */
export type WaveChangeMethod = 'matched' | 'overlap' | 'unmatched';

/** Change of a mean between two waves, second minus first. */
export interface WaveChange {
  readonly method: WaveChangeMethod;
  readonly nFirst: number;
  readonly nSecond: number;
  /** People linked across the waves; null when links are unknown. */
  readonly nBoth: number | null;
  /** Over the people that the change rests on: the linked ones when matched, else everybody. */
  readonly meanFirst: number | null;
  readonly meanSecond: number | null;
  readonly change: number | null;
  /** Correlation of the linked people; 0 for an overlap of fewer than two, which the formula then ignores. */
  readonly r: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly t: number | null;
  readonly pValue: number | null;
  readonly flags: Flag[];
}

/** The method that the links allow: paired from 80 % of the smaller wave on, Welch without any. */
export function changeMethod(nFirst: number, nSecond: number, nBoth: number): WaveChangeMethod {
  if (nBoth === 0) return 'unmatched';
  return nBoth >= 0.8 * Math.min(nFirst, nSecond) - 1e-9 ? 'matched' : 'overlap';
}

/**
 * Change between two waves of scores: paired, by the overlap formula (Derrick, Russ, Toher & White 2017), or by Welch
 * (1947). Series are aligned by respondent, null where absent; `unmatched` takes series of any length and order.
 */
export function waveChange(
  first: Values,
  second: Values,
  options: { readonly method?: WaveChangeMethod; readonly level?: number } = {},
): WaveChange {
  const level = options.level ?? DEFAULT_LEVEL;
  assertLevel(level);
  const x = presentValues(first, 'first');
  const y = presentValues(second, 'second');
  if (options.method === 'unmatched') return independent(x, y, null, level);
  const { a, b } = pairsOf(first, second);
  const method = options.method ?? changeMethod(x.length, y.length, a.length);
  if (method === 'unmatched') return independent(x, y, 0, level);
  return method === 'matched' ? matched(x.length, y.length, a, b, level) : overlapping(x, y, a, b, level);
}

function matched(
  nFirst: number,
  nSecond: number,
  a: readonly number[],
  b: readonly number[],
  level: number,
): WaveChange {
  const { meanFirst, meanSecond, gap, r, se, df, ciLow, ciHigh, t, pValue, flags } = pairedGap(a, b, { level });
  return {
    method: 'matched',
    nFirst,
    nSecond,
    nBoth: a.length,
    meanFirst,
    meanSecond,
    change: gap,
    r,
    se,
    df,
    ciLow,
    ciHigh,
    t,
    pValue,
    flags,
  };
}

function independent(x: readonly number[], y: readonly number[], nBoth: number | null, level: number): WaveChange {
  const v1 = variance(x);
  const v2 = variance(y);
  const error = v1 === null || v2 === null ? null : welch(v1, x.length, v2, y.length);
  return { method: 'unmatched', nBoth, r: null, ...estimate(x, y, error, level) };
}

function overlapping(
  x: readonly number[],
  y: readonly number[],
  a: readonly number[],
  b: readonly number[],
  level: number,
): WaveChange {
  const v1 = variance(x);
  const v2 = variance(y);
  const separate = v1 === null || v2 === null ? null : welch(v1, x.length, v2, y.length);
  const r = a.length < 2 ? 0 : correlation(a, b);
  if (v1 === null || v2 === null || separate === null) {
    return { method: 'overlap', nBoth: a.length, r, ...estimate(x, y, null, level) };
  }
  const shared = (2 * (r ?? 0) * Math.sqrt(v1 * v2) * a.length) / (x.length * y.length);
  const squared = v1 / x.length + v2 / y.length - shared;
  const alone = x.length - a.length + (y.length - b.length);
  const df = a.length - 1 + ((separate.df - a.length + 1) / (alone + 2 * a.length)) * alone;
  const known = squared > 1e-12 * separate.se ** 2 && df > 0;
  return {
    method: 'overlap',
    nBoth: a.length,
    r,
    ...estimate(x, y, known ? { se: Math.sqrt(squared), df } : null, level),
  };
}

function estimate(
  x: readonly number[],
  y: readonly number[],
  error: { readonly se: number; readonly df: number } | null,
  level: number,
) {
  const meanFirst = mean(x);
  const meanSecond = mean(y);
  const change = meanFirst === null || meanSecond === null ? null : meanSecond - meanFirst;
  const test = change === null || error === null ? null : tInterval(change, error.se, error.df, level);
  const flags: Flag[] = [];
  if (change === null) flags.push('no_data');
  else if (x.length < 2 || y.length < 2) flags.push('single_respondent');
  else if (error === null) flags.push('zero_variance');
  return {
    nFirst: x.length,
    nSecond: y.length,
    meanFirst,
    meanSecond,
    change,
    se: error?.se ?? null,
    df: error?.df ?? null,
    ciLow: test?.ciLow ?? null,
    ciHigh: test?.ciHigh ?? null,
    t: test?.t ?? null,
    pValue: test?.pValue ?? null,
    flags,
  };
}
