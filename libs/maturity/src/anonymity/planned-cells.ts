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

/**
 * Decides the cells of one column: none below k, none that could be worked out from the others and the total, and together with the
 * other partitions no combination that singles out fewer than k of those who answered.
 */
export function cellsOfColumn(
  partitions: readonly (Grouping | null)[],
  weightedBy: number,
  answered: ArrayLike<boolean | number>,
  rules: ReleaseRules,
  fit: Fitting = fitSafely,
): CellsOfColumn {
  const { k, isOpen } = rules;
  const n = Array.from(answered).filter(Boolean).length;
  if (n < Math.max(k, 1))
    return withSizes({ n, shown: false, unweighted: false, groupings: partitions.map(() => null) });

  const among = partitions.map((grouping) => grouping && amongAnswering(grouping, answered));
  if (isOpen) return withSizes({ n, shown: true, unweighted: true, groupings: among });

  const weights = among[weightedBy] ?? null;
  // A total weighted by group and one that counts people alike give away a small cell between them, so one of the two has to go.
  const unweighted = weights === null || sizesOf(weights).every((size) => size === 0 || size >= k);
  const released: Grouping[] = [];
  const groupings = among.map((grouping, i) => {
    if (grouping === null || (!unweighted && i !== weightedBy)) return null;
    const candidate = withoutSmallCells(grouping, k);
    // A block in which everybody who answered stands says no more than the total.
    if (liveBlocks(candidate) === 1) return candidate.of.includes(candidate.pool) ? null : candidate;
    const fitted = fit(released, candidate, k);
    if (fitted === null) return null;
    released.push(fitted.grouping);
    return fitted.grouping;
  });
  return withSizes({ n, shown: true, unweighted, groupings });
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
  const hidden = new Set<number>();
  let people = 0;
  for (const block of live) {
    const isHidden = sizes[block]! < k || (people > 0 && people < k);
    if (!isHidden) break;
    hidden.add(block);
    people += sizes[block]!;
  }
  return withPooled(grouping, hidden);
}
