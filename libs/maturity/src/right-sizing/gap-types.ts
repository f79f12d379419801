import type { GapType } from '../instrument/advice-rules.js';
import type { GapRule } from '../instrument/rules.js';
import { meets } from './amounts.js';
import { allOf, denied } from './condition.js';
import { TOLERANCE } from './points.js';

/** Current and desired value of one item or dimension (in levels) or axis (in points). */
export interface GapFacts {
  unit: 'level' | 'points';
  current: number;
  desired: number;
  /** Destination minus current on the axes that the thing counts for, weighted by its loads; null if it counts for none. */
  pull: number | null;
}

/** The first gap type that fits, or null. */
export type GapTyping = (facts: GapFacts) => GapType | null;

/** Makes the gap types ready to be asked. */
export function gapTyping(types: readonly GapType[] | undefined): GapTyping {
  return (facts) => types?.find(({ when }) => holds(when, facts) === true) ?? null;
}

function holds(rule: GapRule, facts: GapFacts): boolean | null {
  if ('all' in rule) return allOf(rule.all.map((part) => holds(part, facts)));
  if ('not' in rule) return denied(holds(rule.not, facts));
  const difference = facts.desired - facts.current;
  if ('desired' in rule) {
    if (rule.desired === 'equal') return Math.abs(difference) <= TOLERANCE;
    return rule.desired === 'above' ? difference > TOLERANCE : difference < -TOLERANCE;
  }
  if ('destination' in rule) {
    const { pull } = facts;
    if (pull === null) return null;
    const agrees = Math.abs(pull) > TOLERANCE && Math.sign(pull) === Math.sign(difference);
    return agrees === (rule.destination === 'agrees');
  }
  const threshold = facts.unit === 'level' ? rule.difference.levels : rule.difference.points;
  return threshold ? meets(threshold, Math.abs(difference)) : null;
}
