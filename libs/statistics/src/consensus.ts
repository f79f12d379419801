import { presentOnScale } from './answers.js';
import type { Values } from './answers.js';
import type { Flag } from './flags.js';
import { InvalidInput } from './invalid-input.js';
import { sum } from './moments.js';
import { assertOnScale, assertScale, optionCount } from './scale.js';
import type { Scale } from './scale.js';

/** Consensus on one item: 1 when all agree, 0 when half stand at each end. */
export interface Consensus {
  readonly n: number;
  readonly consensus: number | null;
  readonly flags: Flag[];
}

/** Agreement of the votes with a target option, 0 to 1. */
export interface TargetAgreement {
  readonly n: number;
  readonly agreement: number | null;
  readonly flags: Flag[];
}

/** Whether every value is one of the options of the scale. */
export function onOptions(values: ArrayLike<number>, scale: Scale): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isInteger(values[i]! - scale.min)) return false;
  return true;
}

/** Number of values at each option, from the lowest on; refuses values between options. */
export function countOptions(values: Values, scale: Scale): number[] {
  const counts = new Array<number>(optionCount(scale)).fill(0);
  for (const value of presentOnScale(values, scale, 'values')) {
    const option = value - scale.min;
    if (!Number.isInteger(option)) throw new InvalidInput('values', `${value} lies between two options`);
    counts[option]!++;
  }
  return counts;
}

/** Consensus from counts per option (Tastle & Wierman 2007); the width is that of the scale, not of the answers. */
export function consensus(counts: ArrayLike<number>, scale: Scale): Consensus {
  const n = checkedTotal(counts, scale);
  if (n === 0) return { n, consensus: null, flags: ['no_data'] };
  let centre = 0;
  for (let k = 0; k < counts.length; k++) centre += ((scale.min + k) * counts[k]!) / n;
  const value = closeness(counts, n, scale, centre, scale.max - scale.min);
  return { n, consensus: value, flags: n === 1 ? ['single_respondent'] : [] };
}

/** Agreement with a target option from counts per option (Tastle & Wierman 2007). */
export function agreementWithTarget(counts: ArrayLike<number>, target: number, scale: Scale): TargetAgreement {
  const n = checkedTotal(counts, scale);
  assertOnScale(target, scale, 'target');
  if (n === 0) return { n, agreement: null, flags: ['no_data'] };
  const value = closeness(counts, n, scale, target, 2 * (scale.max - scale.min));
  return { n, agreement: value, flags: n === 1 ? ['single_respondent'] : [] };
}

function closeness(counts: ArrayLike<number>, n: number, scale: Scale, centre: number, width: number): number {
  let value = 1;
  for (let k = 0; k < counts.length; k++) {
    const count = counts[k]!;
    if (count > 0) value += (count / n) * Math.log2(1 - Math.abs(scale.min + k - centre) / width);
  }
  // Rounding may leave a hair outside 0 to 1.
  return Math.min(1, Math.max(0, value));
}

function checkedTotal(counts: ArrayLike<number>, scale: Scale): number {
  assertScale(scale);
  if (counts.length !== optionCount(scale)) {
    throw new InvalidInput('counts', `${counts.length} counts for ${optionCount(scale)} options`);
  }
  for (let k = 0; k < counts.length; k++) {
    if (!Number.isFinite(counts[k]) || counts[k]! < 0) throw new InvalidInput('counts', `option ${k} has ${counts[k]}`);
  }
  return sum(counts);
}
