import { positionLabel } from '@sextant/statistics';

import type { Instrument } from '../instrument/instrument.js';
import type { Xy } from '../position/plane-geometry.js';
import type { LabelMemory } from '../position/settled-label.js';
import { tippingItems } from '../position/tipping-items.js';
import type { ItemResult, PlaneResult, Tip, Verdict } from '../result/result-document.js';
import type { QuadrantShares } from '../result/score-parts.js';
import type { AnswerTable } from './answer-table.js';
import { columnKey, type ScoringContext } from './scoring-context.js';

/** Below this many respondents a share is told as "over 95 %" at most. */
const FEW_FOR_SHARES = 15;
const LARGEST_SHARE_OF_FEW = 0.95;

/** The dividing value of each axis; the middle unless the instrument says otherwise. */
export function boundaryOf({ placement }: Instrument, [x, y]: readonly [string, string]): Xy {
  return { x: placement?.boundary[x] ?? 50, y: placement?.boundary[y] ?? 50 };
}

/** The label carries over only between planes of the same axes. */
export function memoryOf(before: PlaneResult | null, axes: readonly [string, string]): LabelMemory | null {
  if (!before || before.axes[0] !== axes[0] || before.axes[1] !== axes[1]) return null;
  const margin = before.placement?.margin ?? { x: 0, y: 0 };
  return { label: before.label.quadrant, point: before.point, margin };
}

/** How sure the quarter is, in words and shares; few people are never more than 95 % sure. */
export function verdictOf(
  shares: QuadrantShares | null,
  n: number,
  at: (quadrant: PlaneResult['quadrant']) => string | null,
): { shares: QuadrantShares | null; verdict: Verdict } {
  const label = positionLabel(shares);
  if (shares === null || label === null) {
    return { shares: null, verdict: { kind: 'unsure', quadrants: [], positions: [], share: null, over: false } };
  }
  const cap = n < FEW_FOR_SHARES ? LARGEST_SHARE_OF_FEW : 1;
  const told = (share: number) => Math.min(share, cap);
  const quadrants = [label.quadrant, ...(label.second === null ? [] : [label.second])];
  return {
    shares: {
      lowXLowY: told(shares.lowXLowY),
      highXLowY: told(shares.highXLowY),
      lowXHighY: told(shares.lowXHighY),
      highXHighY: told(shares.highXHighY),
    },
    verdict: {
      kind: label.kind,
      quadrants,
      positions: quadrants.flatMap((quadrant) => at(quadrant) ?? []),
      share: told(shares[label.quadrant]),
      over: shares[label.quadrant] > cap,
    },
  };
}

/** Items that would tip the balance if rated one level differently. */
export function tipsOf({
  context,
  table,
  axes,
  items,
  point,
  boundary,
  margin,
}: {
  context: ScoringContext;
  table: AnswerTable;
  axes: readonly [string, string];
  items: readonly ItemResult[];
  point: Xy;
  boundary: Xy;
  margin: Xy;
}): Tip[] {
  const near = (['x', 'y'] as const).flatMap((side, i) =>
    Math.abs(point[side] - boundary[side]) < margin[side] - 1e-9
      ? [{ axis: axes[i]!, value: point[side], boundary: boundary[side] }]
      : [],
  );
  const results = new Map(items.map((item) => [item.key, item]));
  const candidates = axes.flatMap((axis) => {
    const columns = table.columns.filter(
      ({ item }) => (item.loads?.[axis] ?? 0) > 0 && context.plan.column(columnKey(table.state, item.key)).shown,
    );
    const total = columns.reduce((sum, { item }) => sum + item.loads![axis]!, 0);
    return columns.flatMap(({ item, scale }) => {
      const result = results.get(item.key);
      if (result?.pct === null || result?.pct === undefined) return [];
      const pointsPerLevel = 100 / (scale.highest - scale.lowest);
      const share = item.loads![axis]! / total;
      return [{ item: item.key, axis, share, pointsPerLevel, pct: result.pct, consensus: result.consensus }];
    });
  });
  return tippingItems(near, candidates);
}
