import { tMultiplier } from '@sextant/statistics';

/** A value with its standard error and degrees of freedom, in points; a standard error without degrees of freedom counts as known. */
export interface UncertainValue {
  pct: number;
  se: number | null;
  df: number | null;
}

/** One part of a change, such as a group, and what it counts. */
export interface ChangePart {
  weight: number;
  before: UncertainValue;
  after: UncertainValue;
}

/**
 * A weighted change between two independent waves with its t interval: variances add up, degrees of freedom by
 * Satterthwaite (1946). One part of weight 1 is Welch's (1947) comparison. No interval where a part has no standard error.
 */
export function combinedChange(
  parts: readonly ChangePart[],
  level: number,
): { change: number; interval: { low: number; high: number } | null } {
  const change = parts.reduce((sum, { weight, before, after }) => sum + weight * (after.pct - before.pct), 0);
  let variance = 0;
  let denominator = 0;
  for (const { weight, before, after } of parts) {
    for (const { se, df } of [before, after]) {
      if (weight === 0) continue;
      if (se === null || (df !== null && df <= 0)) return { change, interval: null };
      const own = (weight * se) ** 2;
      variance += own;
      denominator += df === null ? 0 : own ** 2 / df;
    }
  }
  if (variance <= 0) return { change, interval: null };
  const df = denominator > 0 ? variance ** 2 / denominator : Infinity;
  const half = tMultiplier(level, df) * Math.sqrt(variance);
  return { change, interval: { low: change - half, high: change + half } };
}
