import { isPresent } from './answers.js';
import { chiSquareUpperTail } from './distributions.js';
import type { Flag } from './flags.js';
import { InvalidInput } from './invalid-input.js';

/** Agreement of several raters on the order of several objects. */
export interface KendallW {
  /** Raters. */
  readonly m: number;
  /** Objects. */
  readonly n: number;
  readonly w: number | null;
  readonly wUncorrected: number | null;
  readonly tieSum: number | null;
  readonly rankSums: readonly number[];
  readonly chiSquare: number | null;
  readonly df: number | null;
  /** Poor below seven objects: show W and hide it. */
  readonly pValue: number | null;
  readonly meanSpearman: number | null;
  /** Words for W (Schmidt 1997). */
  readonly words: 'very_weak' | 'weak' | 'moderate' | 'strong' | 'unusually_strong' | null;
  readonly flags: Flag[];
}

/** Kendall's W (Kendall & Babington Smith 1939; ties: Kendall 1970) of raters by objects; refuses gaps, naming the rater. */
export function kendallW(scores: readonly ArrayLike<number | null>[]): KendallW {
  const m = scores.length;
  const n = scores[0]?.length ?? 0;
  const complete = scores.map((row, rater) => {
    if (row.length !== n) throw new InvalidInput('scores', `rater ${rater} has ${row.length} objects instead of ${n}`);
    return Array.from(row, (value) => {
      if (!isPresent(value) || !Number.isFinite(value)) {
        throw new InvalidInput('scores', `rater ${rater} has not ranked every object`);
      }
      return value;
    });
  });
  if (m < 2 || n < 2) {
    const flag: Flag = m === 0 ? 'no_data' : m < 2 ? 'single_respondent' : 'too_few_objects';
    return { ...NO_ORDER, m, n, flags: [flag] };
  }
  const ranked = complete.map(midranks);
  const rankSums = Array.from({ length: n }, (_, j) => ranked.reduce((total, { ranks }) => total + ranks[j]!, 0));
  const middle = (m * (n + 1)) / 2;
  const squares = rankSums.reduce((total, sum) => total + (sum - middle) ** 2, 0);
  const tieSum = ranked.reduce((total, { ties }) => total + ties, 0);
  const possible = m * m * (n ** 3 - n);
  const denominator = possible - m * tieSum;
  const w = denominator === 0 ? null : (12 * squares) / denominator;
  return {
    m,
    n,
    w,
    wUncorrected: (12 * squares) / possible,
    tieSum,
    rankSums,
    chiSquare: w === null ? null : m * (n - 1) * w,
    df: n - 1,
    pValue: w === null ? null : chiSquareUpperTail(m * (n - 1) * w, n - 1),
    meanSpearman: w === null ? null : (m * w - 1) / (m - 1),
    words: w === null ? null : wordsFor(w),
    flags: w === null ? ['all_tied'] : [],
  };
}

const NO_ORDER = {
  w: null,
  wUncorrected: null,
  tieSum: null,
  rankSums: [],
  chiSquare: null,
  df: null,
  pValue: null,
  meanSpearman: null,
  words: null,
} as const;

/** Ranks from 1 with ties sharing their middle, and the sum of t³ - t over the ties. */
function midranks(values: readonly number[]): { ranks: number[]; ties: number } {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  let ties = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + 1 + end) / 2;
    const tied = end - start;
    ties += tied ** 3 - tied;
    start = end;
  }
  return { ranks, ties };
}

/** The nearest of Schmidt's anchors .1, .3, .5, .7, .9. */
function wordsFor(w: number): NonNullable<KendallW['words']> {
  if (w < 0.2) return 'very_weak';
  if (w < 0.4) return 'weak';
  if (w < 0.6) return 'moderate';
  return w < 0.8 ? 'strong' : 'unusually_strong';
}
