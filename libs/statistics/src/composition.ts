import { isPresent } from './answers.js';
import type { Values } from './answers.js';
import type { Flag } from './flags.js';
import { InvalidInput } from './invalid-input.js';
import { byCodeUnit } from './weighting.js';

/** A change split into what moved inside the groups and what moved because the shares of the groups did. */
export interface CompositionSplit {
  readonly total: number | null;
  readonly withinEffect: number | null;
  readonly compositionEffect: number | null;
  /** Mean of the second wave if the groups had the shares of the first. */
  readonly secondStandardisedToFirst: number | null;
  readonly flags: Flag[];
}

/** Splits the change of a mean by groups (Kitagawa 1955); null when a group is absent in one wave. */
export function compositionSplit(
  first: Values,
  firstGroups: readonly (string | null)[],
  second: Values,
  secondGroups: readonly (string | null)[],
): CompositionSplit {
  const before = sharesOf(first, firstGroups, 'first');
  const after = sharesOf(second, secondGroups, 'second');
  if (before.size === 0 || after.size === 0) return { ...NO_SPLIT, flags: ['no_data'] };
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  if (keys.length !== before.size || keys.length !== after.size) {
    return { ...NO_SPLIT, flags: ['composition_changed'] };
  }
  let withinEffect = 0;
  let compositionEffect = 0;
  let standardised = 0;
  for (const key of keys) {
    const one = before.get(key)!;
    const two = after.get(key)!;
    withinEffect += ((one.share + two.share) / 2) * (two.mean - one.mean);
    compositionEffect += ((one.mean + two.mean) / 2) * (two.share - one.share);
    standardised += one.share * two.mean;
  }
  return {
    total: overall(after) - overall(before),
    withinEffect,
    compositionEffect,
    secondStandardisedToFirst: standardised,
    flags: [],
  };
}

interface GroupShare {
  readonly share: number;
  readonly mean: number;
}

const NO_SPLIT = { total: null, withinEffect: null, compositionEffect: null, secondStandardisedToFirst: null } as const;

function overall(shares: ReadonlyMap<string, GroupShare>): number {
  let total = 0;
  for (const { share, mean } of shares.values()) total += share * mean;
  return total;
}

function sharesOf(values: Values, groups: readonly (string | null)[], field: string): Map<string, GroupShare> {
  if (values.length !== groups.length) {
    throw new InvalidInput(`${field}Groups`, `${groups.length} keys for ${values.length} values`);
  }
  const sums = new Map<string, { n: number; total: number }>();
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const key = groups[i];
    if (!isPresent(value) || key === null || key === undefined) continue;
    if (!Number.isFinite(value)) throw new InvalidInput(field, `${value} is not a finite number`);
    const own = sums.get(key) ?? { n: 0, total: 0 };
    sums.set(key, { n: own.n + 1, total: own.total + value });
    n++;
  }
  return new Map([...sums].map(([key, own]) => [key, { share: own.n / n, mean: own.total / own.n }]));
}
