/** Differences below this count as none: answers are small whole numbers, so anything less is rounding. */
export const TIE = 1e-9;

/** Sum of the values. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** Arithmetic mean; null without values. */
export function mean(values: ArrayLike<number>): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Whether all values agree up to rounding. */
export function isConstant(values: ArrayLike<number>): boolean {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return values.length === 0 || high - low <= TIE;
}

/** Covariance with n - 1; null below two pairs. Both series have the same length. */
export function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const n = a.length;
  if (n < 2) return null;
  const meanA = sum(a) / n;
  const meanB = sum(b) / n;
  let products = 0;
  for (let i = 0; i < n; i++) products += (a[i]! - meanA) * (b[i]! - meanB);
  return products / (n - 1);
}

/** Variance with n - 1, exactly 0 for values that agree up to rounding; null below two values. */
export function variance(values: ArrayLike<number>): number | null {
  if (values.length < 2) return null;
  return isConstant(values) ? 0 : covariance(values, values);
}

/** Standard deviation with n - 1; null below two values. */
export function standardDeviation(values: ArrayLike<number>): number | null {
  const s2 = variance(values);
  return s2 === null ? null : Math.sqrt(s2);
}

/** Product-moment correlation; null when either series is constant or shorter than two. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  const varianceA = variance(a);
  const varianceB = variance(b);
  if (!varianceA || !varianceB) return null;
  return covariance(a, b)! / Math.sqrt(varianceA * varianceB);
}
