import type { Strata } from './weighting.js';

/** Squared standard errors below this, in squared points of 0 to 100, are rounding, not variance. */
const NO_VARIANCE = 1e-16;

/** Variance and covariance of two linearised scores, with the share of each stratum. */
export interface LinearisedCovariance {
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
  /** Strata of one respondent, which add nothing. */
  readonly singletons: number;
  readonly strata: readonly { readonly xx: number; readonly xy: number; readonly yy: number; readonly df: number }[];
}

/** Sums n/(n - 1) times the products of the pulls over strata; pulls are in points of 0 to 100. */
export function linearisedCovariance(x: Float64Array, y: Float64Array, strata: Strata): LinearisedCovariance {
  const parts = strata.keys.map(() => ({ xx: 0, xy: 0, yy: 0 }));
  for (let i = 0; i < x.length; i++) {
    const part = parts[strata.of[i]!]!;
    part.xx += x[i]! * x[i]!;
    part.xy += x[i]! * y[i]!;
    part.yy += y[i]! * y[i]!;
  }
  const several = parts.flatMap((part, stratum) => {
    const n = strata.sizes[stratum]!;
    if (n < 2) return [];
    const factor = n / (n - 1);
    return [{ xx: part.xx * factor, xy: part.xy * factor, yy: part.yy * factor, df: n - 1 }];
  });
  const total = { xx: 0, xy: 0, yy: 0 };
  for (const part of several) {
    total.xx += part.xx;
    total.xy += part.xy;
    total.yy += part.yy;
  }
  const singletons = strata.sizes.filter((size) => size === 1).length;
  return { ...total, singletons, strata: several };
}

/** Degrees of freedom of one linearised variance (Satterthwaite 1946); null without variance. */
export function satterthwaiteDf(covariance: LinearisedCovariance, axis: 'xx' | 'yy'): number | null {
  const total = covariance[axis];
  if (total < NO_VARIANCE) return null;
  let denominator = 0;
  for (const stratum of covariance.strata) denominator += stratum[axis] ** 2 / stratum.df;
  return total ** 2 / denominator;
}

/** Degrees of freedom of the pair (Krishnamoorthy & Yu 2004, p = 2); null when the pair does not span a plane. */
export function pairDf(covariance: LinearisedCovariance): number | null {
  const { xx, xy, yy } = covariance;
  const determinant = xx * yy - xy * xy;
  if (xx < NO_VARIANCE || yy < NO_VARIANCE || determinant <= 1e-12 * xx * yy) return null;
  let denominator = 0;
  for (const v of covariance.strata) {
    // M = V_g V^-1, written out for two by two.
    const a = (v.xx * yy - v.xy * xy) / determinant;
    const b = (v.xy * xx - v.xx * xy) / determinant;
    const c = (v.xy * yy - v.yy * xy) / determinant;
    const d = (v.yy * xx - v.xy * xy) / determinant;
    denominator += (a * a + 2 * b * c + d * d + (a + d) ** 2) / v.df;
  }
  return 6 / denominator;
}
