import { presentOnScale } from './answers.js';
import type { Values } from './answers.js';
import type { Flag } from './flags.js';
import { mean } from './moments.js';
import { percentOfRange } from './scale.js';
import type { Scale } from './scale.js';

/** One cell of a heatmap: a group on a dimension. */
export interface HeatmapCell {
  /** People with a score. */
  readonly n: number;
  readonly meanPct: number | null;
  readonly flags: Flag[];
}

/** Mean of the respondent scores of a group as percent of range, withheld below the threshold. */
export function heatmapCell(
  scores: Values,
  options: { readonly scale: Scale; readonly minimumGroupSize: number },
): HeatmapCell {
  const present = presentOnScale(scores, options.scale, 'scores');
  if (present.length < options.minimumGroupSize)
    return { n: present.length, meanPct: null, flags: ['below_threshold'] };
  return { n: present.length, meanPct: percentOfRange(mean(present), options.scale), flags: [] };
}

/**
 * Which cells to leave blank, given people per cell in rows and columns with printed totals: all below the threshold,
 * and as many of the next smallest as it takes that no line hides a single cell or fewer people than the threshold.
 */
export function withheldCells(sizes: readonly (readonly number[])[], minimumGroupSize: number): boolean[][] {
  const withheld = sizes.map((row) => row.map((n) => n < minimumGroupSize));
  const width = Math.max(0, ...sizes.map((row) => row.length));
  const lines = [
    ...sizes.map((row, r) => row.map((_, c) => [r, c] as const)),
    ...Array.from({ length: width }, (_, c) => sizes.flatMap((row, r) => (c < row.length ? [[r, c] as const] : []))),
  ];
  // Hiding a cell for its row can leave its column short, so lines are gone over until nothing changes.
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) changed = hideNextSmallest(line, sizes, withheld, minimumGroupSize) || changed;
  }
  return withheld;
}

function hideNextSmallest(
  line: readonly (readonly [number, number])[],
  sizes: readonly (readonly number[])[],
  withheld: boolean[][],
  minimumGroupSize: number,
): boolean {
  const size = ([r, c]: readonly [number, number]) => sizes[r]![c]!;
  const hidden = line.filter(([r, c]) => withheld[r]![c] && sizes[r]![c]! > 0);
  const people = hidden.reduce((total, cell) => total + size(cell), 0);
  if (hidden.length === 0 || (hidden.length > 1 && people >= minimumGroupSize)) return false;
  const shown = line.filter(([r, c]) => !withheld[r]![c]).sort((a, b) => size(a) - size(b));
  if (shown.length === 0) return false;
  const [r, c] = shown[0]!;
  withheld[r]![c] = true;
  return true;
}
