// @ts-expect-error -- jstat ships no types; what is used of it is declared here.
import untyped from 'jstat';

interface JStat {
  ibeta(x: number, a: number, b: number): number;
  gammaln(x: number): number;
  lowRegGamma(a: number, x: number): number;
  readonly normal: {
    inv(p: number, mean: number, sd: number): number;
    cdf(x: number, mean: number, sd: number): number;
  };
  readonly studentt: { inv(p: number, df: number): number; cdf(x: number, df: number): number };
  readonly centralF: { inv(p: number, df1: number, df2: number): number };
}

const jstat = untyped as JStat;

/** Quantile of the standard normal distribution. */
export function normalQuantile(p: number): number {
  return jstat.normal.inv(p, 0, 1);
}

/** Probability of a standard normal value of at most `x`. */
export function normalBelow(x: number): number {
  return jstat.normal.cdf(x, 0, 1);
}

/** Probability of a value of Student's t of at most `t`. */
export function tBelow(t: number, df: number): number {
  return df > 1e6 ? normalBelow(t) : jstat.studentt.cdf(t, df);
}

/** Quantile of Student's t on `df` > 0 degrees of freedom, whole or not. */
export function tQuantile(p: number, df: number): number {
  if (df > 1e6) {
    // Where jstat's inversion gives way; the first term of the expansion is exact to 1e-12 here.
    const z = normalQuantile(p);
    return z + (z ** 3 + z) / (4 * df);
  }
  return jstat.studentt.inv(p, df);
}

/** Half width of a two-sided t interval in standard errors. */
export function tMultiplier(level: number, df: number): number {
  return tQuantile(1 - (1 - level) / 2, df);
}

/** Quantile of F; exact when the numerator has two degrees of freedom, as for an ellipse. */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (df1 === 2) return (df2 / 2) * (Math.pow(1 - p, -2 / df2) - 1);
  return jstat.centralF.inv(p, df1, df2);
}

/** Two-sided p-value of Student's t. */
export function tTwoSidedP(t: number, df: number): number {
  return jstat.ibeta(df / (df + t * t), df / 2, 0.5);
}

/** Probability of an F value of at least `f`. */
export function fUpperTail(f: number, df1: number, df2: number): number {
  return f <= 0 ? 1 : jstat.ibeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
}

/** Probability of a chi-square value of at least `x`. */
export function chiSquareUpperTail(x: number, df: number): number {
  return x <= 0 ? 1 : Math.max(0, 1 - jstat.lowRegGamma(df / 2, x / 2));
}

/** Small-sample correction J(df) of a standardised difference (Hedges 1981); 0 at df = 1. */
export function hedgesCorrection(df: number): number {
  if (df <= 1) return 0;
  return Math.exp(jstat.gammaln(df / 2) - Math.log(Math.sqrt(df / 2)) - jstat.gammaln((df - 1) / 2));
}
