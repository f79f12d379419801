import { presentValues } from './answers.js';
import type { Values } from './answers.js';
import { hedgesCorrection, normalQuantile, tMultiplier, tTwoSidedP } from './distributions.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL, assertLevel } from './invalid-input.js';
import { TIE, mean, variance } from './moments.js';

/** How far two disjoint groups see a dimension apart; in the units of the scores given. */
export interface GapBetweenGroups {
  readonly n1: number;
  readonly n2: number;
  readonly mean1: number | null;
  readonly mean2: number | null;
  /** First minus second. */
  readonly difference: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly t: number | null;
  readonly pValue: number | null;
  readonly sdPooled: number | null;
  readonly cohensD: number | null;
  readonly hedgesG: number | null;
  readonly hedgesGVariance: number | null;
  readonly hedgesGCiLow: number | null;
  readonly hedgesGCiHigh: number | null;
  readonly probabilityOfSuperiority: number | null;
  readonly cliffsDelta: number | null;
  readonly flags: Flag[];
}

/** Difference of two independent means without assuming equal spread (Welch 1947, df by Satterthwaite 1946). */
export interface WelchDifference {
  readonly se: number;
  readonly df: number;
}

/** Standard error and degrees of freedom from variances and sizes; null when both variances are 0. */
export function welch(variance1: number, n1: number, variance2: number, n2: number): WelchDifference | null {
  const a = variance1 / n1;
  const b = variance2 / n2;
  if (a + b === 0) return null;
  return { se: Math.sqrt(a + b), df: (a + b) ** 2 / (a ** 2 / (n1 - 1) + b ** 2 / (n2 - 1)) };
}

/** Compares the respondent scores of two groups; Welch interval, Hedges' g, probability of superiority. */
export function perceptionGap(
  first: Values,
  second: Values,
  options: { readonly level?: number } = {},
): GapBetweenGroups {
  const level = options.level ?? DEFAULT_LEVEL;
  assertLevel(level);
  const a = presentValues(first, 'first');
  const b = presentValues(second, 'second');
  const mean1 = mean(a);
  const mean2 = mean(b);
  const difference = mean1 === null || mean2 === null ? null : mean1 - mean2;
  const superiority = probabilityOfSuperiority(a, b);
  const spread = spreadOf(a, b, difference, level);

  const flags: Flag[] = [];
  if (difference === null) flags.push('no_data');
  else if (a.length < 2 || b.length < 2) flags.push('single_respondent');
  else if (spread.se === null) flags.push('zero_variance');
  return {
    n1: a.length,
    n2: b.length,
    mean1,
    mean2,
    difference,
    ...spread,
    probabilityOfSuperiority: superiority,
    cliffsDelta: superiority === null ? null : 2 * superiority - 1,
    flags,
  };
}

/** P(X > Y) + ½ P(X = Y) (Vargha & Delaney 2000); Cliff's (1993) delta is twice that minus 1. Null without pairs. */
export function probabilityOfSuperiority(first: readonly number[], second: readonly number[]): number | null {
  if (first.length === 0 || second.length === 0) return null;
  const sorted = Float64Array.from(second).sort();
  let wins = 0;
  for (const value of first) {
    const below = countBelow(sorted, value - TIE);
    wins += below + (countBelow(sorted, value + TIE) - below) / 2;
  }
  return wins / first.length / second.length;
}

/** Words for a gap in points of 0 to 100: `clear_gap` if the interval excludes 0 and it is 10 points or more. */
export function gapInWords(gap: {
  readonly difference: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}): 'clear_gap' | 'possible_gap' | 'no_gap' | null {
  const { difference, ciLow, ciHigh } = gap;
  if (difference === null || ciLow === null || ciHigh === null) return null;
  const certain = ciLow > 0 || ciHigh < 0;
  const large = Math.abs(difference) >= 10;
  if (certain && large) return 'clear_gap';
  return certain || large ? 'possible_gap' : 'no_gap';
}

/** P-values adjusted for testing a family (Holm 1979), in the given order; for exports only. */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i]! - pValues[j]!);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * pValues[index]!));
    adjusted[index] = largest;
  });
  return adjusted;
}

const NO_SPREAD = {
  se: null,
  df: null,
  ciLow: null,
  ciHigh: null,
  t: null,
  pValue: null,
  sdPooled: null,
  cohensD: null,
  hedgesG: null,
  hedgesGVariance: null,
  hedgesGCiLow: null,
  hedgesGCiHigh: null,
} as const;

/** Everything that needs a spread; Hedges' g after Hedges (1981), its variance after Hedges & Olkin (1985). */
function spreadOf(a: readonly number[], b: readonly number[], difference: number | null, level: number) {
  const v1 = variance(a);
  const v2 = variance(b);
  const n1 = a.length;
  const n2 = b.length;
  const error = v1 === null || v2 === null ? null : welch(v1, n1, v2, n2);
  if (v1 === null || v2 === null || error === null || difference === null) return NO_SPREAD;
  const half = tMultiplier(level, error.df) * error.se;
  const t = difference / error.se;
  const sdPooled = Math.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / (n1 + n2 - 2));
  const cohensD = difference / sdPooled;
  const hedgesG = cohensD * hedgesCorrection(n1 + n2 - 2);
  const hedgesGVariance = 1 / n1 + 1 / n2 + hedgesG ** 2 / (2 * (n1 + n2));
  const halfG = normalQuantile(1 - (1 - level) / 2) * Math.sqrt(hedgesGVariance);
  return {
    ...error,
    ciLow: difference - half,
    ciHigh: difference + half,
    t,
    pValue: tTwoSidedP(t, error.df),
    sdPooled,
    cohensD,
    hedgesG,
    hedgesGVariance,
    hedgesGCiLow: hedgesG - halfG,
    hedgesGCiHigh: hedgesG + halfG,
  };
}

/** How many of the ascending values lie below the limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
