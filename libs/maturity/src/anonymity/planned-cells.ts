import { fitSafely, type Fitting } from './fitting.js';
import { liveBlocks, sizesOf, withPooled, type Grouping } from './grouping.js';
import type { ReleaseRules } from './release-rules.js';

/** What may be shown of one question in one state. */
export interface CellsOfColumn {
  /** People who answered. */
  n: number;
  /** Whether the total may be shown. */
  shown: boolean;
  /** Whether figures that count all people alike may stand beside the weighted total. */
  unweighted: boolean;
  /**
   * For each partition of the wave the answering people by shown block, the rest in the pool; null where no block is shown.
   */
  groupings: (Grouping | null)[];
  /** People in each block of those groupings. */
  sizes: (Int32Array | null)[];
}

/** The partition whose blocks weight the totals, and those of its blocks that weigh nothing. */
export interface WeightingBlocks {
  partition: number;
  silent: ReadonlySet<number>;
}

/**
 * Decides the cells of one column: none below k, none that could be worked out from the others and the total, and together with the
 * other partitions no combination that singles out fewer than k of those who answered.
 */
export function cellsOfColumn(
  partitions: readonly (Grouping | null)[],
  weighting: WeightingBlocks | null,
  answered: ArrayLike<boolean | number>,
  rules: ReleaseRules,
  fit: Fitting = fitSafely,
): CellsOfColumn {
  const { k, isOpen } = rules;
  const nothing = { shown: false, unweighted: false, groupings: partitions.map(() => null) };
  const n = Array.from(answered).filter(Boolean).length;
  if (n < Math.max(k, 1)) return withSizes({ ...nothing, n });

  const among = partitions.map((grouping) => grouping && amongAnswering(grouping, answered));
  if (isOpen) return withSizes({ n, shown: true, unweighted: true, groupings: among });

  const weights = weighting && among[weighting.partition];
  // A total weighted by group and one that counts people alike give away a small cell between them, so one of the two has to go.
  if (weighting && weights && sizesOf(weights).some((size) => size > 0 && size < k)) {
    const cells = withoutSmallCells(weights, k, weighting.silent);
    const isTotalSafe = cells.hidden === 0 || cells.hidden >= k;
    if (!isTotalSafe) return withSizes({ ...nothing, n });
    const groupings = among.map((_, i) => (i === weighting.partition ? tellable(cells.grouping) : null));
    return withSizes({ n, shown: true, unweighted: false, groupings });
  }

  const released: Grouping[] = [];
  const groupings = among.map((grouping) => {
    if (grouping === null) return null;
    const candidate = withoutSmallCells(grouping, k).grouping;
    if (liveBlocks(candidate) === 1) return tellable(candidate);
    const fitted = fit(released, candidate, k);
    if (fitted === null) return null;
    released.push(fitted.grouping);
    return fitted.grouping;
  });
  return withSizes({ n, shown: true, unweighted: true, groupings });
}

/** The cells, unless all of them are withheld. A block in which everybody who answered stands says no more than the total. */
function tellable(cells: Grouping): Grouping | null {
  return cells.of.some((block) => block >= 0 && block < cells.pool) ? cells : null;
}

function withSizes(cells: Omit<CellsOfColumn, 'sizes'>): CellsOfColumn {
  return { ...cells, sizes: cells.groupings.map((grouping) => grouping && sizesOf(grouping)) };
}

/** The grouping of those who answered, with an empty pool of its own for cells that are not shown. */
function amongAnswering({ of, pool }: Grouping, answered: ArrayLike<boolean | number>): Grouping {
  return { of: of.map((block, person) => (answered[person] ? block : -1)), pool: pool + 1 };
}

/**
 * Withholds cells below k, and as many of the next smallest as it takes to hide at least k people or none. Blocks that weigh nothing
 * hide nobody: `hidden` counts the others.
 */
function withoutSmallCells(
  grouping: Grouping,
  k: number,
  silent: ReadonlySet<number> = new Set(),
): { grouping: Grouping; hidden: number } {
  const sizes = sizesOf(grouping);
  const live = Array.from(sizes.keys())
    .filter((block) => sizes[block]! > 0)
    .sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  const withheld = new Set<number>();
  let hidden = 0;
  for (const block of live) {
    const isNeeded = hidden > 0 && hidden < k && !silent.has(block);
    if (sizes[block]! >= k && !isNeeded) continue;
    withheld.add(block);
    if (!silent.has(block)) hidden += sizes[block]!;
  }
  return { grouping: withPooled(grouping, withheld), hidden };
}
