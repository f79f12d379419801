/** People sorted into blocks: numbers from 0; the last number, `pool`, takes what may not stand alone. */
export interface Grouping {
  /** Block of each person; -1 for people who do not count. */
  readonly of: Int32Array;
  /** Number of the pool; blocks before it are single. */
  readonly pool: number;
}

/** People in each block, the pool last. */
export function sizesOf({ of, pool }: Grouping): Int32Array {
  const sizes = new Int32Array(pool + 1);
  for (const block of of) if (block >= 0) sizes[block]!++;
  return sizes;
}

/** Blocks that hold anybody. */
export function liveBlocks(grouping: Grouping): number {
  return sizesOf(grouping).reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
}

/** The same people with some blocks moved into the pool. */
export function withPooled({ of, pool }: Grouping, blocks: ReadonlySet<number>): Grouping {
  return { of: of.map((block) => (blocks.has(block) ? pool : block)), pool };
}
