import { fQuantile } from './distributions.js';

/** A confidence region on the plane, in points of 0 to 100; all null but the centre when there are too few answers. */
export interface Ellipse {
  readonly centre: readonly [number | null, number | null];
  /** Factor on the covariance. */
  readonly scale: number | null;
  readonly semiMajor: number | null;
  readonly semiMinor: number | null;
  /** Counter-clockwise from the x axis. */
  readonly angleDegrees: number | null;
}

/** Region of Hotelling (1931) for a covariance with `df` degrees of freedom; null df or fewer than 3 gives no region. */
export function ellipse(
  centre: readonly [number | null, number | null],
  covariance: { readonly xx: number; readonly xy: number; readonly yy: number },
  df: number | null,
  level: number,
): Ellipse {
  if (df === null || df < 3) return { centre, scale: null, semiMajor: null, semiMinor: null, angleDegrees: null };
  const { xx, xy, yy } = covariance;
  const scale = ((2 * df) / (df - 1)) * fQuantile(level, 2, df - 1);
  const middle = (xx + yy) / 2;
  const spread = Math.sqrt((xx - yy) ** 2 / 4 + xy ** 2);
  return {
    centre,
    scale,
    semiMajor: Math.sqrt(scale * (middle + spread)),
    semiMinor: Math.sqrt(scale * Math.max(0, middle - spread)),
    angleDegrees: (0.5 * Math.atan2(2 * xy, xx - yy) * 180) / Math.PI,
  };
}
