import type { ReleasedGroup } from '../result/result-document.js';
import type { Head } from '../result/score-parts.js';
import { InvalidInput } from '../statistics/invalid-input.js';
import { poolGroups } from '../statistics/pooled-groups.js';
import type { WaveInput } from './wave-input.js';

/** Key of the pool of groups too small to stand alone, and of people without a group. */
export const POOL = '(other)';
export const NO_GROUP = '(none)';

/** What may be shown of a wave, decided once and used by every part of the result. */
export interface ReleaseRules {
  k: number;
  /** True when one person may be shown by name: nothing is hidden and nothing rounded. */
  isOpen: boolean;
  commentsMinimum: number;
  distributionMinimum: number;
}

/** The rules of a wave; refuses a minimum below what its mode promises. */
export function releaseRules(input: Pick<WaveInput, 'instrument' | 'mode' | 'minimumGroup'>): ReleaseRules {
  const { mode, minimumGroup: k } = input;
  const floor = { named: 1, confidential: 3, anonymous: 5 }[mode];
  if (!Number.isInteger(k) || k < floor)
    throw new InvalidInput('minimumGroup', `${k} is below ${floor}, the floor of "${mode}"`);
  const modes = input.instrument.aggregation?.confidentiality_modes;
  const isOpen = k === 1;
  return {
    k,
    isOpen,
    commentsMinimum: isOpen ? 1 : Math.max(k, 10, modes?.[mode]?.comments_minimum ?? 0),
    distributionMinimum: isOpen ? 1 : Math.max(2 * k, modes?.[mode]?.distribution_minimum ?? 0),
  };
}

/** A number of people as far as it may be said: below twice the minimum only as a range. */
export function headOf(n: number, rules: ReleaseRules): Head {
  return rules.isOpen || n >= 2 * rules.k ? n : { from: rules.k, to: 2 * rules.k - 1 };
}

/** Whether spread may be shown: with few people n, mean and spread of single items give the answers away. */
export function maySpread(n: number, items: number, rules: ReleaseRules): boolean {
  return rules.isOpen || n >= 2 * rules.k || items >= 3;
}

/** A partition of the respondents in which every block is large enough. */
export interface Partition {
  /** Block of each respondent. */
  blockOf: string[];
  /** In the order of `declared`, then by key, the pool last; empty when only the total may be shown. */
  blocks: (Omit<ReleasedGroup, 'n'> & { size: number })[];
}

/** Pools small groups; people who answered nothing count for none. */
export function partition(
  groups: readonly (string | null)[],
  answered: readonly boolean[],
  declared: readonly string[],
  rules: ReleaseRules,
): Partition {
  const keys = groups.map((group) => group ?? NO_GROUP);
  const sizes = new Map<string, number>();
  keys.forEach((key, i) => {
    if (answered[i]) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  });
  const total = [...sizes.values()].reduce((sum, n) => sum + n, 0);
  const pooled = poolGroups(sizes, rules.k, POOL);
  if (pooled.groups.length === 0 || (!rules.isOpen && total < 2 * rules.k))
    return { blockOf: keys.map(() => POOL), blocks: [] };

  const blockOf = new Map(pooled.groups.flatMap(({ group, members }) => members.map((member) => [member, group])));
  const place = (key: string) => {
    if (key === POOL) return Infinity;
    const at = declared.indexOf(key);
    return at < 0 ? declared.length : at;
  };
  return {
    blockOf: keys.map((key) => blockOf.get(key) ?? POOL),
    blocks: [...pooled.groups]
      .sort((a, b) => place(a.group) - place(b.group) || (a.group < b.group ? -1 : 1))
      .map(({ group, members, n }) => ({ key: group, pooled: group === POOL, members: [...members], size: n })),
  };
}
