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

/** A unique variance that rests at this share of the item's variance is no solution. */
const LEAST_UNIQUENESS = 0.005;
const TOLERANCE = 1e-12;
const MOST_STEPS = 50_000;

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

/** EM for one factor (Rubin & Thayer 1982) on a correlation matrix; null when a uniqueness rests at its lowest bound. */
function oneFactor(r: readonly Float64Array[]): { loadings: Float64Array; uniquenesses: Float64Array } | null {
  const k = r.length;
  let loadings = firstLoadings(r);
  const uniquenesses = loadings.map((l) => Math.max(LEAST_UNIQUENESS, 1 - l * l));
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
      uniquenesses[j] = Math.max(LEAST_UNIQUENESS, 1 - next[j]! * cross[j]!);
    }
    loadings = next;
    if (moved < TOLERANCE) {
      return Math.min(...uniquenesses) > LEAST_UNIQUENESS ? { loadings, uniquenesses } : null;
    }
  }
  return null;
}

/** Loadings of the first principal component, shrunk to leave every item a part of its own. */
function firstLoadings(r: readonly Float64Array[]): Float64Array {
  // Not all alike, or items keyed both ways could start exactly across the component.
  let vector = new Float64Array(r.length).map((_, j) => 1 + j / 100);
  let size = 1;
  for (let step = 0; step < 100; step++) {
    const next = new Float64Array(r.length).map((_, a) =>
      r[a]!.reduce((total, value, b) => total + value * vector[b]!, 0),
    );
    size = Math.sqrt(next.reduce((total, value) => total + value * value, 0));
    vector = next.map((value) => value / size);
  }
  return vector.map((value) => 0.9 * value * Math.sqrt(Math.max(0.1, size - 1)));
}
