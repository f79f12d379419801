import { answeredCount, isPresent, itemCount } from './answers.js';
import type { AnswerRows, Values } from './answers.js';
import { hedgesCorrection, tMultiplier, tTwoSidedP } from './distributions.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL, InvalidInput, assertLevel } from './invalid-input.js';
import { TIE, correlation, mean, variance } from './moments.js';
import { respondentScores } from './respondent-scores.js';
import type { ScoringRule } from './respondent-scores.js';

/** Difference of two states of the same people; negative gaps are meaningful and never clipped. */
export interface PairedGap {
  readonly nPairs: number;
  readonly nFirstOnly: number;
  readonly nSecondOnly: number;
  readonly meanFirst: number | null;
  readonly meanSecond: number | null;
  /** Second minus first: desired - current, or later - earlier. */
  readonly gap: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly t: number | null;
  readonly pValue: number | null;
  readonly r: number | null;
  readonly dZ: number | null;
  readonly dAv: number | null;
  /** For comparing dimensions (Cumming 2012; Lakens 2013); 0 for two pairs, where the correction is 0. */
  readonly gAv: number | null;
  readonly nUp: number;
  readonly nSame: number;
  readonly nDown: number;
  readonly flags: Flag[];
}

/** Scores of the same people in two states, over the items that each answered in both. */
export interface PairedScores {
  readonly first: (number | null)[];
  readonly second: (number | null)[];
  /** People who answered in the first state only. */
  readonly nFirstOnly: number;
  readonly nSecondOnly: number;
}

/** Scores both states over the items answered in both; rows are aligned by respondent and item. */
export function pairedScores(first: AnswerRows, second: AnswerRows, rule: ScoringRule = {}): PairedScores {
  if (first.length !== second.length) throw new InvalidInput('second', `${second.length} rows beside ${first.length}`);
  if (first.length > 0 && itemCount(first, 'first') !== itemCount(second, 'second')) {
    throw new InvalidInput('second', 'has other items than first');
  }
  const masked = (own: AnswerRows, other: AnswerRows) =>
    own.map((row, i) => Array.from(row, (value, j) => (isPresent(value) && isPresent(other[i]![j]) ? value : null)));
  const only = (own: AnswerRows, other: AnswerRows) =>
    own.filter((row, i) => answeredCount(row) > 0 && answeredCount(other[i]!) === 0).length;
  return {
    first: respondentScores(masked(first, second), rule),
    second: respondentScores(masked(second, first), rule),
    nFirstOnly: only(first, second),
    nSecondOnly: only(second, first),
  };
}

/** The pairs of two aligned series, and how many have one side only. */
export function pairsOf(
  first: Values,
  second: Values,
): { a: number[]; b: number[]; firstOnly: number; secondOnly: number } {
  if (first.length !== second.length)
    throw new InvalidInput('second', `${second.length} values beside ${first.length}`);
  const pairs = { a: [] as number[], b: [] as number[], firstOnly: 0, secondOnly: 0 };
  for (let i = 0; i < first.length; i++) {
    const x = first[i];
    const y = second[i];
    if (isPresent(x) && !Number.isFinite(x)) throw new InvalidInput('first', `${x} is not a finite number`);
    if (isPresent(y) && !Number.isFinite(y)) throw new InvalidInput('second', `${y} is not a finite number`);
    if (isPresent(x) && isPresent(y)) {
      pairs.a.push(x);
      pairs.b.push(y);
    } else if (isPresent(x)) pairs.firstOnly++;
    else if (isPresent(y)) pairs.secondOnly++;
  }
  return pairs;
}

/** Paired difference with its t interval; series are aligned by respondent, null where a state is missing. */
export function pairedGap(first: Values, second: Values, options: { readonly level?: number } = {}): PairedGap {
  const level = options.level ?? DEFAULT_LEVEL;
  assertLevel(level);
  const { a, b, firstOnly, secondOnly } = pairsOf(first, second);
  const d = b.map((value, i) => value - a[i]!);
  const n = d.length;
  const gap = mean(d);
  const s2 = variance(d);
  const sd = s2 === null ? null : Math.sqrt(s2);
  const certain = sd === null || sd === 0 || gap === null ? null : tInterval(gap, sd / Math.sqrt(n), n - 1, level);
  const averageSd = n < 2 ? null : Math.sqrt((variance(a)! + variance(b)!) / 2);
  const dAv = averageSd === null || averageSd === 0 || gap === null ? null : gap / averageSd;
  return {
    nPairs: n,
    nFirstOnly: firstOnly,
    nSecondOnly: secondOnly,
    meanFirst: mean(a),
    meanSecond: mean(b),
    gap,
    sd,
    se: sd === null ? null : sd / Math.sqrt(n),
    df: n < 2 ? null : n - 1,
    ciLow: certain?.ciLow ?? null,
    ciHigh: certain?.ciHigh ?? null,
    t: certain?.t ?? null,
    pValue: certain?.pValue ?? null,
    r: correlation(a, b),
    dZ: sd === null || sd === 0 || gap === null ? null : gap / sd,
    dAv,
    gAv: dAv === null ? null : dAv * hedgesCorrection(n - 1),
    nUp: d.filter((value) => value > TIE).length,
    nSame: d.filter((value) => Math.abs(value) <= TIE).length,
    nDown: d.filter((value) => value < -TIE).length,
    flags: n === 0 ? ['no_data'] : n === 1 ? ['single_respondent'] : s2 === 0 ? ['zero_variance'] : [],
  };
}

/** The t interval and test of an estimate with a standard error above 0. */
export function tInterval(
  estimate: number,
  se: number,
  df: number,
  level: number,
): { ciLow: number; ciHigh: number; t: number; pValue: number } {
  const half = tMultiplier(level, df) * se;
  const t = estimate / se;
  return { ciLow: estimate - half, ciHigh: estimate + half, t, pValue: tTwoSidedP(t, df) };
}

/** Gaps in falling order with their rank; `tied` marks those whose interval overlaps the one before or after. */
export function rankGaps<
  T extends { readonly gap: number | null; readonly ciLow: number | null; readonly ciHigh: number | null },
>(gaps: readonly T[]): (T & { readonly rank: number; readonly tied: boolean })[] {
  const sorted = [...gaps].sort((a, b) => (b.gap ?? -Infinity) - (a.gap ?? -Infinity) || 0);
  const overlap = (a: T | undefined, b: T | undefined) => a?.ciLow != null && b?.ciHigh != null && a.ciLow <= b.ciHigh;
  return sorted.map((gap, i) => ({
    ...gap,
    rank: i + 1,
    tied: overlap(sorted[i - 1], gap) || overlap(gap, sorted[i + 1]),
  }));
}
