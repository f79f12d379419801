import { awayFromTheEnds } from '../anonymity/unanimity.js';
import { axisKeys } from '../instrument/readers.js';
import { marginOf, marginRule } from '../position/margin.js';
import { placeByMargin } from '../position/margin-placement.js';
import { positionIn, type Xy } from '../position/plane-geometry.js';
import { settledLabel, type LabelMemory } from '../position/settled-label.js';
import { tippingItems } from '../position/tipping-items.js';
import type { ItemResult, MarginPlacement, PlaneResult, Verdict } from '../result/result-document.js';
import type { QuadrantShares } from '../result/score-parts.js';
import { positionLabel } from '../statistics/position-label.js';
import { position, type Position } from '../statistics/position.js';
import { PERCENT, rowsOf, type AnswerTable, type ItemColumn } from './answer-table.js';
import { releasedItems } from './composite-score.js';
import type { ScoringContext } from './scoring-context.js';

/** Below this many respondents a share is told as "over 95 %" at most. */
const FEW_FOR_SHARES = 15;
const LARGEST_SHARE_OF_FEW = 0.95;

/** How the bootstrap of a wave is drawn. */
export interface Draws {
  seed: number;
  replicates: number;
}

/** The position on the plane in one state; null without two axes or without enough answers on both. */
export function planeResult(
  context: ScoringContext,
  table: AnswerTable,
  items: readonly ItemResult[],
  draws: Draws,
  before: PlaneResult | null,
): PlaneResult | null {
  const { instrument, rounding } = context;
  const [xAxis, yAxis, ...more] = axisKeys(instrument);
  if (xAxis === undefined || yAxis === undefined || more.length > 0) return null;
  const axes: [string, string] = [xAxis, yAxis];
  const boundaries = instrument.placement?.boundary;
  const boundary = { x: boundaries?.[xAxis] ?? 50, y: boundaries?.[yAxis] ?? 50 };
  const columns = axes.map((axis) => {
    const loaded = table.columns.filter(({ item }) => (item.loads?.[axis] ?? 0) > 0);
    return releasedItems(context, table.state, loaded).columns;
  }) as [ItemColumn[], ItemColumn[]];
  const loads = columns.map((of, i) => of.map(({ item }) => item.loads![axes[i]!]!)) as [number[], number[]];
  const planned = releasedItems(context, table.state, [...new Set(columns.flat())]).planned;
  if (!planned.shown || columns.some((of) => of.length === 0)) return null;

  const placed = position(rowsOf(columns[0], table.respondents, 'pct'), rowsOf(columns[1], table.respondents, 'pct'), {
    scale: PERCENT,
    boundary,
    ...draws,
    level: context.level,
    xLoads: loads[0],
    yLoads: loads[1],
    ...context.weighting,
  });
  if (placed.x === null || placed.y === null) return null;

  const n = placed.n;
  const exact = { x: awayFromTheEnds(placed.x, n, context.rules), y: awayFromTheEnds(placed.y, n, context.rules) };
  const isFull = planned.precision === 'full' && exact.x === placed.x && exact.y === placed.y;
  // With few people the margin would tell how far they lie apart: then it is the flat one of the rule.
  const margin = margins(context, placed, isFull);
  const memory = memoryOf(before, axes);
  const label = settledLabel(exact, boundary, margin, memory);
  const nearest = placeByMargin(exact, boundary, margin);
  const drawn = isFull && n > 1 ? placed.quadrantProbability : null;
  const at = (quadrant: PlaneResult['quadrant']) => positionIn(instrument, axes, quadrant);
  const placement: MarginPlacement | null =
    marginRule(instrument.placement) === null
      ? null
      : {
          result: nearest.result,
          margin: { x: rounding.points(margin.x, n), y: rounding.points(margin.y, n) },
          position: at(nearest.quadrant),
          neighbour: nearest.neighbour === null ? null : at(nearest.neighbour),
        };
  const { semiMajor, semiMinor, angleDegrees } = placed.ellipse;
  return {
    axes,
    boundary,
    point: { x: rounding.points(exact.x, n), y: rounding.points(exact.y, n) },
    xInterval: isFull ? rounding.interval(placed.xTCi[0], placed.xTCi[1], n) : null,
    yInterval: isFull ? rounding.interval(placed.yTCi[0], placed.yTCi[1], n) : null,
    region:
      !isFull || semiMajor === null || semiMinor === null || angleDegrees === null
        ? null
        : {
            semiMajor: rounding.points(semiMajor, n),
            semiMinor: rounding.points(semiMinor, n),
            angleDegrees: rounding.points(angleDegrees, n),
          },
    shares: drawn && sharesToTell(context, drawn, n),
    quadrant: nearest.quadrant,
    position: at(nearest.quadrant),
    verdict: verdictOf(drawn, n, at, context),
    placement,
    label: { quadrant: label, position: at(label), held: label !== nearest.quadrant },
    tips: nearest.result === 'clear' ? [] : tips(context, axes, columns, loads, items, exact, boundary, margin),
  };
}

function margins(context: ScoringContext, placed: Position, isFull: boolean): Xy {
  const { placement } = context.instrument;
  const rule = marginRule(placement);
  const { xx, yy, dfX, dfY } = placed.linearisedCov;
  const half = (interval: readonly [number | null, number | null]) =>
    interval[0] === null || interval[1] === null ? 0 : (interval[1] - interval[0]) / 2;
  if (!placement || rule === null) return isFull ? { x: half(placed.xTCi), y: half(placed.yTCi) } : { x: 0, y: 0 };
  const n = isFull ? placed.n : 0;
  return {
    x: marginOf(placement, rule, { variance: xx, df: dfX }, n),
    y: marginOf(placement, rule, { variance: yy, df: dfY }, n),
  };
}

/** The label carries over only between planes of the same axes. */
function memoryOf(before: PlaneResult | null, axes: readonly [string, string]): LabelMemory | null {
  if (!before || before.axes[0] !== axes[0] || before.axes[1] !== axes[1]) return null;
  const margin = before.placement?.margin ?? { x: 0, y: 0 };
  return { label: before.label.quadrant, point: before.point, margin };
}

function sharesToTell(context: ScoringContext, shares: QuadrantShares, n: number): QuadrantShares {
  const cap = n < FEW_FOR_SHARES ? LARGEST_SHARE_OF_FEW : 1;
  const told = (share: number) => context.rounding.share(Math.min(share, cap));
  return {
    lowXLowY: told(shares.lowXLowY),
    highXLowY: told(shares.highXLowY),
    lowXHighY: told(shares.lowXHighY),
    highXHighY: told(shares.highXHighY),
  };
}

function verdictOf(
  shares: QuadrantShares | null,
  n: number,
  at: (quadrant: PlaneResult['quadrant']) => string | null,
  context: ScoringContext,
): Verdict {
  const label = positionLabel(shares);
  if (shares === null || label === null)
    return { kind: 'unsure', quadrants: [], positions: [], share: null, over: false };
  const quadrants = [label.quadrant, ...(label.second === null ? [] : [label.second])];
  const over = n < FEW_FOR_SHARES && shares[label.quadrant] > LARGEST_SHARE_OF_FEW;
  return {
    kind: label.kind,
    quadrants,
    positions: quadrants.flatMap((quadrant) => at(quadrant) ?? []),
    share: context.rounding.share(over ? LARGEST_SHARE_OF_FEW : shares[label.quadrant]),
    over,
  };
}

function tips(
  context: ScoringContext,
  axes: readonly [string, string],
  columns: readonly [ItemColumn[], ItemColumn[]],
  loads: readonly [number[], number[]],
  items: readonly ItemResult[],
  point: Xy,
  boundary: Xy,
  margin: Xy,
): PlaneResult['tips'] {
  const near = (['x', 'y'] as const).flatMap((side, i) =>
    Math.abs(point[side] - boundary[side]) < margin[side] - 1e-9
      ? [{ axis: axes[i]!, value: point[side], boundary: boundary[side] }]
      : [],
  );
  const results = new Map(items.map((item) => [item.key, item]));
  const candidates = axes.flatMap((axis, i) => {
    const total = loads[i]!.reduce((sum, load) => sum + load, 0);
    return columns[i]!.flatMap(({ item, scale }, j) => {
      const result = results.get(item.key);
      if (result?.pct === null || result?.pct === undefined) return [];
      const pointsPerLevel = 100 / (scale.highest - scale.lowest);
      const share = loads[i]![j]! / total;
      return [{ item: item.key, axis, share, pointsPerLevel, pct: result.pct, consensus: result.consensus }];
    });
  });
  return tippingItems(near, candidates).map((tip) => ({
    ...tip,
    movesPct: context.rounding.points(tip.movesPct, Infinity),
  }));
}
