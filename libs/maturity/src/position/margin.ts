import { tMultiplier } from '@sextant/statistics';

import type { Placement } from '../instrument/instrument.js';

/** The instrument's own margin: half an interval, held between two ends. */
export interface MarginRule {
  /** Level of the interval, such as 0.9. */
  level: number;
  min: number;
  max: number;
}

/** Reads `clamp(half width of the 90 percent interval, 5, 15)`; null if the instrument names no margin. */
export function marginRule(placement: Placement | undefined): MarginRule | null {
  const rule = placement?.margin?.rule;
  const numbers = rule?.match(/\d+(?:\.\d+)?/g)?.map(Number);
  if (!numbers || numbers.length < 3) return null;
  const [percent, min, max] = numbers as [number, number, number];
  return { level: percent / 100, min, max };
}

/** Half the t interval (never the percentile one), or the rule's flat margin for very few people; in points. */
export function marginOf(
  placement: Placement,
  rule: MarginRule,
  axis: { variance: number | null; df: number | null },
  respondents: number,
): number {
  if (respondents < 5) return placement.margin?.fewer_than_5_respondents ?? rule.max;
  if (axis.variance === null || axis.df === null) return rule.min;
  const half = tMultiplier(rule.level, axis.df) * Math.sqrt(axis.variance);
  return Math.min(Math.max(half, rule.min), rule.max);
}
