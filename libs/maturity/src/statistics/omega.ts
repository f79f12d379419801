import type { AnswerRows } from './answers.js';
import type { Flag } from './flags.js';
import { correlation, standardDeviation } from './moments.js';
import { completeItems } from './reliability.js';

/** Composite reliability from one factor. */
export interface Omega {
  readonly items: number;
  readonly nComplete: number;
  readonly omega: number | null;
  readonly omegaStandardised: number | null;
  /** Standardised loading of each item that varies. */
  readonly loadings: readonly number[] | null;
  readonly flags: Flag[];
}

/** A unique variance at or below this share of the item's variance is no solution. */
const LEAST_UNIQUENESS = 0.005;
const TOLERANCE = 1e-12;
const MOST_STEPS = 20_000;

/** Omega (McDonald 1999) from a one-factor maximum-likelihood solution on complete rows; needs three items that vary. */
export function omega(rows: AnswerRows): Omega {
  const { columns, nComplete, flags, sufficient } = completeItems(rows);
  const items = columns.length;
  const none = (...more: Flag[]): Omega => ({
    items,
    nComplete,
    omega: null,
    omegaStandardised: null,
    loadings: null,
    flags: [...flags, ...more],
  });
  if (!sufficient) return none();
  if (items < 3) return none('too_few_items');

  const correlations = columns.map((a) => Float64Array.from(columns, (b) => correlation(a, b)!));
  const factor = oneFactor(correlations);
  if (factor === null) return none('improper_solution');
  const sign = factor.loadings.reduce((a, b) => a + b, 0) < 0 ? -1 : 1;
  const loadings = Array.from(factor.loadings, (l) => l * sign);
  const unique = factor.uniquenesses;
  const sds = columns.map((values) => standardDeviation(values)!);
  return {
    items,
    nComplete,
    omega: composite(
      loadings.map((l, j) => l * sds[j]!),
      Array.from(unique, (u, j) => u * sds[j]! ** 2),
    ),
    omegaStandardised: composite(loadings, Array.from(unique)),
    loadings,
    flags: [...flags],
  };
}

function composite(loadings: readonly number[], uniquenesses: readonly number[]): number {
  const common = loadings.reduce((a, b) => a + b, 0) ** 2;
  return common / (common + uniquenesses.reduce((a, b) => a + b, 0));
}

/** EM for one factor (Rubin & Thayer 1982) on a correlation matrix; null when a uniqueness runs to zero. */
function oneFactor(r: readonly Float64Array[]): { loadings: Float64Array; uniquenesses: Float64Array } | null {
  const k = r.length;
  let loadings = new Float64Array(k).map((_, j) => Math.sqrt(0.5) * (r[0]![j]! < 0 ? -1 : 1));
  const uniquenesses = new Float64Array(k).fill(0.5);
  for (let step = 0; step < MOST_STEPS; step++) {
    const ratio = loadings.map((l, j) => l / uniquenesses[j]!);
    const precision = 1 + ratio.reduce((total, value, j) => total + value * loadings[j]!, 0);
    const beta = ratio.map((value) => value / precision);
    const cross = new Float64Array(k);
    for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) cross[a]! += r[a]![b]! * beta[b]!;
    let second = 1;
    for (let j = 0; j < k; j++) second += beta[j]! * (cross[j]! - loadings[j]!);
    const next = cross.map((value) => value / second);
    let moved = 0;
    for (let j = 0; j < k; j++) {
      moved = Math.max(moved, Math.abs(next[j]! - loadings[j]!));
      uniquenesses[j] = 1 - next[j]! * cross[j]!;
      if (!(uniquenesses[j]! > LEAST_UNIQUENESS)) return null;
    }
    loadings = next;
    if (moved < TOLERANCE) return { loadings, uniquenesses };
  }
  return null;
}
