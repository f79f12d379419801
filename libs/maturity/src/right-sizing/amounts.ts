import type { Amount } from '../instrument/rules.js';
import { TOLERANCE } from './points.js';

/** Source of the expression that finds an amount; three groups: word before, number, word after. */
export const AMOUNT = String.raw`(?:(more than|over|above|at least|less than|under|below|at most|up to|exactly) )?(?:level )?(-?\d+(?:\.\d+)?)(?: ?(?:points?|levels?|percent|%))?(?: or (more|above|higher|over|less|below|lower|fewer|under))?`;

type Comparison = 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'exactly';

const HOLDS: Readonly<Record<Comparison, (difference: number) => boolean>> = {
  more_than: (difference) => difference > TOLERANCE,
  at_least: (difference) => difference >= -TOLERANCE,
  less_than: (difference) => difference < -TOLERANCE,
  at_most: (difference) => difference <= TOLERANCE,
  exactly: (difference) => Math.abs(difference) <= TOLERANCE,
};

const BEFORE: Readonly<Record<string, Comparison>> = {
  'more than': 'more_than',
  over: 'more_than',
  above: 'more_than',
  'at least': 'at_least',
  'less than': 'less_than',
  under: 'less_than',
  below: 'less_than',
  'at most': 'at_most',
  'up to': 'at_most',
  exactly: 'exactly',
};

/** The amount in the three groups of `AMOUNT`; a bare number means `bare`. Null if the words contradict each other. */
export function amountOf(
  [before, number, after]: readonly (string | undefined)[],
  bare: 'exactly' | 'at_least',
): Amount | null {
  if (before !== undefined && after !== undefined) return null;
  const upwards = after !== undefined && ['more', 'above', 'higher', 'over'].includes(after.toLowerCase());
  const comparison = after === undefined ? BEFORE[before?.toLowerCase() ?? ''] : upwards ? 'at_least' : 'at_most';
  return { [comparison ?? bare]: Number(number) } as Amount;
}

/** Whether a value meets an amount; with `unit`, so many of them. */
export function meets(amount: Amount, value: number, unit = 1): boolean {
  const [comparison, number] = partsOf(amount);
  return HOLDS[comparison](value - number * unit);
}

/** The amount as it may be written: `more than 15`, `60 or more`. */
export function amountInWords(amount: Amount, unit = ''): string {
  const [comparison, number] = partsOf(amount);
  const counted = `${number}${unit}`;
  if (comparison === 'at_least') return `${counted} or more`;
  if (comparison === 'at_most') return `${counted} or less`;
  return `${comparison.replace('_', ' ')} ${counted}`;
}

function partsOf(amount: Amount): [Comparison, number] {
  return Object.entries(amount)[0] as [Comparison, number];
}
