import { byCodeUnit, poolGroups } from '@sextant/statistics';

import type { Grouping } from './grouping.js';

/** Key of the pool of groups too small to stand alone. */
export const POOL = '(other)';
/** Key of people without a group. */
export const NO_GROUP = '(none)';

/** A block made of one or more declared groups. */
export interface DeclaredBlock {
  key: string;
  pooled: boolean;
  members: string[];
}

/** Blocks of at least k people with the grouping that sorts people into them. */
export interface Pooled {
  grouping: Grouping;
  /** By number of the block; what is in the pool of the grouping stands apart. */
  blocks: DeclaredBlock[];
  poolMembers: string[];
}

/** Pools groups of fewer than k people into one block, with the next smallest if need be. `groups` is null for people who do not count. */
export function pooledFlat(groups: readonly (string | null)[], k: number): Pooled {
  return blocksOf(groups, groupsOf(groups, k, POOL));
}

/**
 * The same within each block of a coarser grouping, so that the finer one refines it; null if the groups do not lie within its blocks.
 */
export function pooledWithin(
  groups: readonly (string | null)[],
  parent: Grouping,
  parentKeys: readonly string[],
  k: number,
): Pooled | null {
  const nodes = new Map<number, (string | null)[]>();
  const nodeOf = new Map<string, number>();
  for (const [person, group] of groups.entries()) {
    const node = parent.of[person]!;
    if (group === null || node < 0) continue;
    if ((nodeOf.get(group) ?? node) !== node) return null;
    nodeOf.set(group, node);
    const own = nodes.get(node);
    if (own) own.push(group);
    else nodes.set(node, [group]);
  }
  const blocks = [...nodes].flatMap(([node, own]) => groupsOf(own, k, `${POOL} ${parentKeys[node]!}`));
  return blocksOf(groups, blocks);
}

function groupsOf(groups: readonly (string | null)[], k: number, pool: string): DeclaredBlock[] {
  const sizes = new Map<string, number>();
  for (const group of groups) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const { groups: published } = poolGroups(sizes, k, pool);
  if (published.length > 0)
    return published.map(({ group, members }) => ({ key: group, pooled: group === pool, members: [...members] }));
  const members = [...sizes.keys()].sort(byCodeUnit);
  if (members.length === 0) return [];
  return [members.length === 1 ? { key: members[0]!, pooled: false, members } : { key: pool, pooled: true, members }];
}

/** Numbers blocks by key, so that nothing depends on the order of people. */
function blocksOf(groups: readonly (string | null)[], blocks: readonly DeclaredBlock[]): Pooled {
  const single = blocks.filter(({ key }) => key !== POOL).sort((a, b) => byCodeUnit(a.key, b.key));
  const number = new Map(single.flatMap(({ members }, i) => members.map((member) => [member, i] as const)));
  const of = Int32Array.from(groups, (group) => (group === null ? -1 : (number.get(group) ?? single.length)));
  return {
    grouping: { of, pool: single.length },
    blocks: single,
    poolMembers: blocks.find(({ key }) => key === POOL)?.members ?? [],
  };
}
