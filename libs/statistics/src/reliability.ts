import { completeRows, itemCount } from './answers.js';
import type { AnswerRows } from './answers.js';
import { fQuantile } from './distributions.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL, assertLevel } from './invalid-input.js';
import { correlation, covariance, isConstant, mean, sum } from './moments.js';

/** Internal consistency of a dimension, a property of the instrument and never of one client. */
export interface Alpha {
  /** Items that vary. */
  readonly items: number;
  readonly nComplete: number;
  readonly alpha: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** From correlations; equals Spearman-Brown for two items (Eisinga, te Grotenhuis & Pelzer 2013). */
  readonly alphaStandardised: number | null;
  /** Correlation of each item with the sum of the others. */
  readonly rDrop: readonly (number | null)[];
  readonly alphaIfDropped: readonly (number | null)[];
  /** 0-based numbers of the constant items left out. */
  readonly droppedItems: readonly number[];
  readonly flags: Flag[];
}

/** Items by complete respondents, constant items left out, and what was found on the way. */
export interface CompleteItems {
  readonly columns: readonly Float64Array[];
  readonly nComplete: number;
  readonly droppedItems: readonly number[];
  readonly flags: readonly Flag[];
  /** Whether enough is left to compute anything. */
  readonly sufficient: boolean;
}

/** The columns that a reliability is computed on: complete rows only, items that vary. */
export function completeItems(rows: AnswerRows): CompleteItems {
  const items = itemCount(rows, 'rows');
  const complete = completeRows(rows);
  const nComplete = complete.length;
  const all = Array.from({ length: items }, (_, item) => Float64Array.from(complete, (row) => row[item]!));
  if (nComplete < 3) {
    const flags: Flag[] = nComplete === 0 ? ['no_data', 'small_sample'] : ['small_sample'];
    return { columns: all, nComplete, droppedItems: [], flags, sufficient: false };
  }
  const droppedItems = all.flatMap((values, item) => (isConstant(values) ? [item] : []));
  const columns = all.filter((_, item) => !droppedItems.includes(item));
  const flags: Flag[] = nComplete < 30 ? ['small_sample'] : [];
  if (columns.length === 0) flags.push('zero_variance');
  else if (droppedItems.length > 0) flags.push('item_dropped_zero_variance');
  if (columns.length === 1) flags.push('single_item');
  return { columns, nComplete, droppedItems, flags, sufficient: columns.length > 1 };
}

/** Cronbach's (1951) alpha on complete rows with the interval of Feldt (1965); null below three rows or two items. */
export function alpha(rows: AnswerRows, options: { readonly level?: number } = {}): Alpha {
  const level = options.level ?? DEFAULT_LEVEL;
  assertLevel(level);
  const { columns, nComplete, droppedItems, flags, sufficient } = completeItems(rows);
  const k = columns.length;
  if (!sufficient) {
    return { ...NO_ALPHA, items: k, nComplete, droppedItems, flags: [...flags] };
  }
  const covariances = columns.map((a) => Float64Array.from(columns, (b) => covariance(a, b)!));
  const all = columns.map((_, item) => item);
  const value = fromCovariances(covariances, all);
  const tail = (1 - level) / 2;
  const df1 = nComplete - 1;
  const df2 = df1 * (k - 1);
  return {
    items: k,
    nComplete,
    alpha: value,
    ciLow: value === null ? null : 1 - (1 - value) * fQuantile(1 - tail, df1, df2),
    ciHigh: value === null ? null : 1 - (1 - value) * fQuantile(tail, df1, df2),
    alphaStandardised: standardised(covariances),
    rDrop: all.map((item) =>
      correlation(
        columns[item]!,
        sumOf(
          columns,
          all.filter((other) => other !== item),
        ),
      ),
    ),
    alphaIfDropped: all.map((item) =>
      fromCovariances(
        covariances,
        all.filter((other) => other !== item),
      ),
    ),
    droppedItems,
    flags: value !== null && value < 0 ? [...flags, 'negative_alpha'] : [...flags],
  };
}

const NO_ALPHA = {
  alpha: null,
  ciLow: null,
  ciHigh: null,
  alphaStandardised: null,
  rDrop: [],
  alphaIfDropped: [],
} as const;

function fromCovariances(covariances: readonly Float64Array[], items: readonly number[]): number | null {
  const k = items.length;
  if (k < 2) return null;
  let total = 0;
  let diagonal = 0;
  for (const a of items) {
    diagonal += covariances[a]![a]!;
    for (const b of items) total += covariances[a]![b]!;
  }
  // Items that cancel each other leave a sum without variance.
  return total <= 1e-12 * diagonal ? null : (k / (k - 1)) * (1 - diagonal / total);
}

function standardised(covariances: readonly Float64Array[]): number | null {
  const k = covariances.length;
  const correlations: number[] = [];
  for (let a = 1; a < k; a++) {
    for (let b = 0; b < a; b++) {
      correlations.push(covariances[a]![b]! / Math.sqrt(covariances[a]![a]! * covariances[b]![b]!));
    }
  }
  const r = mean(correlations)!;
  const denominator = 1 + (k - 1) * r;
  return denominator <= 1e-12 ? null : (k * r) / denominator;
}

function sumOf(columns: readonly Float64Array[], items: readonly number[]): Float64Array {
  return columns[0]!.map((_, respondent) => sum(items.map((item) => columns[item]![respondent]!)));
}
