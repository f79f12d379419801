import { TOLERANCE } from './points.js';

/** A comparison with a number, as written: `more than 15`, `60 or more`, `below level 3.0`, `80 percent or more`. */
export interface Amount {
  number: number;
  holds(value: number): boolean;
}

/** Source of the expression that finds an amount; three groups: word before, number, word after. */
export const AMOUNT = String.raw`(?:(more than|over|above|at least|less than|under|below|at most|up to|exactly) )?(?:level )?(-?\d+(?:\.\d+)?)(?: ?(?:points?|levels?|percent|%))?(?: or (more|above|higher|over|less|below|lower|fewer|under))?`;

type Comparison = (difference: number) => boolean;

const isMore: Comparison = (difference) => difference > TOLERANCE;
const isAtLeast: Comparison = (difference) => difference >= -TOLERANCE;
const isLess: Comparison = (difference) => difference < -TOLERANCE;
const isAtMost: Comparison = (difference) => difference <= TOLERANCE;
const isEqual: Comparison = (difference) => Math.abs(difference) <= TOLERANCE;

const BEFORE: Record<string, Comparison> = {
  'more than': isMore,
  over: isMore,
  above: isMore,
  'at least': isAtLeast,
  'less than': isLess,
  under: isLess,
  below: isLess,
  'at most': isAtMost,
  'up to': isAtMost,
  exactly: isEqual,
};

/** The amount in the three groups of `AMOUNT`; a bare number means `bare`. Null if the words contradict each other. */
export function amountOf(
  [before, number, after]: readonly (string | undefined)[],
  bare: 'exactly' | 'at least',
): Amount | null {
  if (before !== undefined && after !== undefined) return null;
  const value = Number(number);
  const upwards = after !== undefined && ['more', 'above', 'higher', 'over'].includes(after.toLowerCase());
  const compare = after === undefined ? BEFORE[before?.toLowerCase() ?? bare]! : upwards ? isAtLeast : isAtMost;
  return { number: value, holds: (actual) => compare(actual - value) };
}
