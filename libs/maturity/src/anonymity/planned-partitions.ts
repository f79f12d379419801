import { byCodeUnit } from '@sextant/statistics';

import type { Head } from '../result/score-parts.js';
import { fitSafely, type Fitting } from './fitting.js';
import { liveBlocks, sizesOf, type Grouping } from './grouping.js';
import { NO_GROUP, POOL, pooledFlat, pooledWithin, type DeclaredBlock, type Pooled } from './pooling.js';
import { headOf, type ReleaseRules } from './release-rules.js';

/** A way of sorting the people of a wave into groups, declared before the wave closed. */
export interface DeclaredPartition {
  key: string;
  /** Group of each person; null for people without one. */
  groups: readonly (string | null)[];
  /** The order in which to list the groups; others follow by key. */
  order?: readonly string[];
  /** Key of the coarser partition that this one refines, if any. */
  within?: string;
}

/** A partition as it may be shown. */
export interface PlannedPartition {
  key: string;
  /**
   * `released`: as declared, small groups pooled; `coarsened`: more than that is pooled; `total_only`: too few people for two groups;
   * `dropped`: not even coarsely beside the partitions before it.
   */
  outcome: 'released' | 'coarsened' | 'total_only' | 'dropped';
  /** Why it is not as declared. */
  reason: string | null;
  /** Empty unless released or coarsened; in the declared order, pools last. */
  blocks: PlannedBlock[];
  /** Key of each person's block; null for people who answered nothing. Without blocks everybody is in one. */
  blockOf: (string | null)[];
}

/** A block that may be shown: one group, or several in one. */
export interface PlannedBlock {
  key: string;
  pooled: boolean;
  /** The declared groups inside. */
  members: string[];
  /** People who answered anything: to compute with, not to show. */
  n: number;
  /** To show. */
  head: Head;
}

/** A planned partition with the numbers behind it. */
export interface PartitionOfWave {
  planned: PlannedPartition;
  /** Null without blocks. Block numbers index `keys`. */
  grouping: Grouping | null;
  keys: string[];
}

/** Pools and fits the declared partitions one after the other; the first ones keep most of their groups. */
export function partitionsOfWave(
  declared: readonly DeclaredPartition[],
  answered: ArrayLike<number>,
  n: number,
  rules: ReleaseRules,
  fit: Fitting = fitSafely,
): PartitionOfWave[] {
  const done: PartitionOfWave[] = [];
  for (const partition of declared) {
    const groups = partition.groups.map((group, person) => (answered[person] ? (group ?? NO_GROUP) : null));
    const parent = done.find(({ planned }) => planned.key === partition.within);
    const pooled =
      (parent?.grouping && pooledWithin(groups, parent.grouping, parent.keys, rules.k)) || pooledFlat(groups, rules.k);
    const isTooFew = liveBlocks(pooled.grouping) < 2 || (!rules.isOpen && n < 2 * rules.k);
    if (isTooFew) {
      done.push(withoutBlocks(partition.key, groups, 'total_only', `fewer than two groups of ${rules.k} people`));
      continue;
    }
    const released = done.flatMap(({ grouping }) => grouping ?? []);
    const fitted = rules.isOpen
      ? { grouping: pooled.grouping, isCoarser: false }
      : fit(released, pooled.grouping, rules.k);
    done.push(
      fitted
        ? withBlocks(partition, pooled, fitted, rules)
        : withoutBlocks(
            partition.key,
            groups,
            'dropped',
            'compared with the groups shown before, it would single people out',
          ),
    );
  }
  return done;
}

function withoutBlocks(
  key: string,
  groups: readonly (string | null)[],
  outcome: PlannedPartition['outcome'],
  reason: string,
): PartitionOfWave {
  const blockOf = groups.map((group) => (group === null ? null : POOL));
  return { planned: { key, outcome, reason, blocks: [], blockOf }, grouping: null, keys: [] };
}

function withBlocks(
  partition: DeclaredPartition,
  { blocks: single, poolMembers }: Pooled,
  { grouping, isCoarser }: { grouping: Grouping; isCoarser: boolean },
  rules: ReleaseRules,
): PartitionOfWave {
  const sizes = sizesOf(grouping);
  const gone = single.filter((_, block) => sizes[block] === 0);
  const members = [...poolMembers, ...gone.flatMap((block) => block.members)].sort(byCodeUnit);
  const declared: DeclaredBlock[] = [...single, { key: POOL, pooled: true, members }];
  const keys = declared.map(({ key }) => key);
  const blocks = declared.flatMap((block, i): PlannedBlock[] => {
    const n = sizes[i]!;
    return n === 0 ? [] : [{ ...block, n, head: headOf(n, rules)! }];
  });
  const blockOf = Array.from(grouping.of, (block) => (block < 0 ? null : keys[block]!));
  return {
    planned: {
      key: partition.key,
      outcome: isCoarser ? 'coarsened' : 'released',
      reason: isCoarser ? 'beside the groups shown before, finer ones would single people out' : null,
      blocks: blocks.sort(inOrder(partition.order ?? [])),
      blockOf,
    },
    grouping,
    keys,
  };
}

function inOrder(order: readonly string[]): (a: PlannedBlock, b: PlannedBlock) => number {
  const place = (block: PlannedBlock) => {
    if (block.pooled) return Infinity;
    const at = order.indexOf(block.key);
    return at < 0 ? order.length : at;
  };
  return (a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? byCodeUnit(a.key, b.key) : first - second;
  };
}
