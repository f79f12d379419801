import { isPresent } from './answers.js';
import type { Values } from './answers.js';
import { InvalidInput } from './invalid-input.js';

/** The values that are there in ascending order. */
export function ascending(values: Values): Float64Array {
  const present: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (isPresent(value)) present.push(value);
  }
  return Float64Array.from(present).sort();
}

/** Quantile of type 7 (Hyndman & Fan 1996) of values in ascending order, as R, NumPy and PostgreSQL compute it. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new InvalidInput('p', `${p} is not between 0 and 1`);
  const n = sorted.length;
  if (n === 0) return null;
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, n - 1)]!;
  return low + (position - below) * (high - low);
}

/** Quantile of type 7 (Hyndman & Fan 1996) of values in any order; null without values. */
export function quantile(values: Values, p: number): number | null {
  return quantileOfSorted(ascending(values), p);
}

/** Lower quartile, median and upper quartile of type 7; null without values. */
export function quartiles(values: Values): { q1: number | null; median: number | null; q3: number | null } {
  const sorted = ascending(values);
  return {
    q1: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    q3: quantileOfSorted(sorted, 0.75),
  };
}
