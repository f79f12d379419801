import { fitSafely, type Fitting } from './fitting.js';
import { liveBlocks, sizesOf, withPooled, type Grouping } from './grouping.js';
import type { ReleaseRules } from './release-rules.js';

/** What may be shown of one question in one state. */
export interface CellsOfColumn {
  /** People who answered. */
  n: number;
  /** Whether the total may be shown. */
  shown: boolean;
  /**
   * For each partition of the wave the answering people by shown block, the rest in the pool; null where no block is shown.
   */
  groupings: (Grouping | null)[];
  /** People in each block of those groupings. */
  sizes: (Int32Array | null)[];
}

/**
 * Decides the cells of one column: none below k, none that could be worked out from the others and the total, and together with the
 * other partitions no combination that singles out fewer than k of those who answered.
 */
export function cellsOfColumn(
  partitions: readonly (Grouping | null)[],
  answered: ArrayLike<boolean | number>,
  rules: ReleaseRules,
  fit: Fitting = fitSafely,
): CellsOfColumn {
  const { k, isOpen } = rules;
  const nothing = { shown: false, groupings: partitions.map(() => null) };
  const n = Array.from(answered).filter(Boolean).length;
  if (n < Math.max(k, 1)) return withSizes({ ...nothing, n });

  const among = partitions.map((grouping) => grouping && amongAnswering(grouping, answered));
  if (isOpen) return withSizes({ n, shown: true, groupings: among });

  const released: Grouping[] = [];
  const groupings = among.map((grouping) => {
    if (grouping === null) return null;
    const candidate = withoutSmallCells(grouping, k);
    if (liveBlocks(candidate) === 1) return tellable(candidate);
    const fitted = fit(released, candidate, k);
    if (fitted === null) return null;
    released.push(fitted.grouping);
    return fitted.grouping;
  });
  return withSizes({ n, shown: true, groupings });
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

/** Withholds cells below k, and as many of the next smallest as it takes to hide at least k people or none. */
function withoutSmallCells(grouping: Grouping, k: number): Grouping {
  const sizes = sizesOf(grouping);
  const live = Array.from(sizes.keys())
    .filter((block) => sizes[block]! > 0)
    .sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  const withheld = new Set<number>();
  let hidden = 0;
  for (const block of live) {
    const isNeeded = hidden > 0 && hidden < k;
    if (sizes[block]! >= k && !isNeeded) continue;
    withheld.add(block);
    hidden += sizes[block]!;
  }
  return withPooled(grouping, withheld);
}
