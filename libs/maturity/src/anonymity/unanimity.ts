import type { ReleaseRules } from './release-rules.js';

const NEARLY_ALL = 0.9;
const ENOUGH_TO_HIDE_IN = 20;

/**
 * Position of the option that more than nine in ten of a small group chose, else -1. Then say "over 90 %" and print that option as the
 * mean: a finer figure would tell what each of them said.
 */
export function unanimousOption(counts: ArrayLike<number>, rules: ReleaseRules): number {
  const list = Array.from(counts);
  const n = list.reduce((sum, count) => sum + count, 0);
  if (rules.isOpen || n === 0 || n >= ENOUGH_TO_HIDE_IN) return -1;
  return list.findIndex((count) => count > NEARLY_ALL * n);
}

/** Points of percent of range next to either end that a small group's score is kept out of. */
const END = 5;

/**
 * A score of fewer than 20 people kept away from the ends of the scale: at an end it would say that all of them gave that answer, to every
 * question in it.
 */
export function awayFromTheEnds(pct: number, n: number, rules: ReleaseRules): number {
  return rules.isOpen || n >= ENOUGH_TO_HIDE_IN ? pct : Math.min(Math.max(pct, END), 100 - END);
}
