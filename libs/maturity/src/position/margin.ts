import { tMultiplier } from '@sextant/statistics';

import type { Placement } from '../instrument/instrument.js';

/** Fewer people than this get the largest margin unless the instrument names another. */
const FEW = 5;

/** Half the t interval (never the percentile one), or the flat margin for very few people; in points. */
export function marginOf(
  rule: NonNullable<Placement['margin']>,
  axis: { variance: number | null; df: number | null },
  respondents: number,
): number {
  if (respondents < (rule.few?.below ?? FEW)) return rule.few?.margin ?? rule.max;
  if (axis.variance === null || axis.df === null) return rule.min;
  const half = tMultiplier(rule.level, axis.df) * Math.sqrt(axis.variance);
  return Math.min(Math.max(half, rule.min), rule.max);
}
