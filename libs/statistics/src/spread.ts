import { consensus, countOptions, onOptions } from './consensus.js';
import { mean, sum, variance } from './moments.js';
import { quantile } from './quantiles.js';
import type { Scale } from './scale.js';

/** How the answers to an item lie: all that the measures of agreement on it need. */
export interface Spread {
  readonly n: number;
  readonly mean: number | null;
  /** With n - 1, exactly 0 when all agree; null below two answers. */
  readonly variance: number | null;
  /** Mean distance from the mean; null below two answers. */
  readonly adMean: number | null;
  /** Mean distance from the median; null below two answers. */
  readonly adMedian: number | null;
  /** Null when an answer lies between two options. */
  readonly consensus: number | null;
}

/** The spread of answers on the scale, in any order. */
export function spreadOfValues(values: readonly number[], scale: Scale): Spread {
  const centre = mean(values);
  return {
    n: values.length,
    mean: centre,
    variance: variance(values),
    adMean: averageDeviation(values, centre),
    adMedian: averageDeviation(values, quantile(values, 0.5)),
    consensus: onOptions(values, scale) ? consensus(countOptions(values, scale), scale).consensus : null,
  };
}

/** The same from how many gave each option, lowest first: as cheap for a million answers as for ten. */
export function spreadOfCounts(counts: readonly number[], scale: Scale): Spread {
  const n = sum(counts);
  if (n === 0) return { n, mean: null, variance: null, adMean: null, adMedian: null, consensus: null };
  const over = (of: (level: number) => number) =>
    counts.reduce((total, count, option) => (count === 0 ? total : total + count * of(scale.min + option)), 0);
  const centre = over((level) => level) / n;
  const middle = medianOfCounts(counts, n, scale);
  return {
    n,
    mean: centre,
    variance: n < 2 ? null : over((level) => (level - centre) ** 2) / (n - 1),
    adMean: n < 2 ? null : over((level) => Math.abs(level - centre)) / n,
    adMedian: n < 2 ? null : over((level) => Math.abs(level - middle)) / n,
    consensus: consensus(counts, scale).consensus,
  };
}

/** Quantile of type 7 at one half: the middle answer, or the mean of the two in the middle. */
function medianOfCounts(counts: readonly number[], n: number, scale: Scale): number {
  const at = (place: number) => {
    let seen = 0;
    return scale.min + counts.findIndex((count) => (seen += count) > place);
  };
  return (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2;
}

function averageDeviation(values: readonly number[], centre: number | null): number | null {
  if (values.length < 2 || centre === null) return null;
  return sum(values.map((value) => Math.abs(value - centre))) / values.length;
}
