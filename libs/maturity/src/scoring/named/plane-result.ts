import { position, type Position } from '@sextant/statistics';

import { axisKeys } from '../../instrument/readers.js';
import { marginOf } from '../../position/margin.js';
import { placeByMargin } from '../../position/margin-placement.js';
import { positionIn, type Xy } from '../../position/plane-geometry.js';
import { settledLabel } from '../../position/settled-label.js';
import type { ItemResult, MarginPlacement, PlaneResult } from '../../result/result-document.js';
import type { Interval } from '../../result/score-parts.js';
import { PERCENT, rowsOf, type AnswerTable, type ItemColumn } from '../answer-table.js';
import { boundaryOf, memoryOf, tipsOf, verdictOf } from '../plane-parts.js';
import type { ScoringContext } from '../scoring-context.js';
import { answeredItems } from './composite-score.js';

/** How the bootstrap of a wave is drawn. */
export interface Draws {
  seed: number;
  replicates: number;
}

/** The position on the plane in one state; null without two axes or without answers on both. */
export function planeResult(
  context: ScoringContext,
  table: AnswerTable,
  items: readonly ItemResult[],
  draws: Draws,
  before: PlaneResult | null,
): PlaneResult | null {
  const { instrument } = context;
  const [xAxis, yAxis, ...more] = axisKeys(instrument);
  if (xAxis === undefined || yAxis === undefined || more.length > 0) return null;
  const axes: [string, string] = [xAxis, yAxis];
  const boundary = boundaryOf(instrument, axes);
  const columns = axes.map((axis) => {
    const loaded = table.columns.filter(({ item }) => (item.loads?.[axis] ?? 0) > 0);
    return answeredItems(context, table.state, loaded).columns;
  }) as [ItemColumn[], ItemColumn[]];
  const loads = columns.map((of, i) => of.map(({ item }) => item.loads![axes[i]!]!)) as [number[], number[]];
  if (columns.some((of) => of.length === 0)) return null;

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

  const point = { x: placed.x, y: placed.y };
  const margin = marginsOf(context, placed);
  const label = settledLabel(point, boundary, margin, memoryOf(before, axes), instrument.placement?.hysteresis);
  const nearest = placeByMargin(point, boundary, margin);
  const at = (quadrant: PlaneResult['quadrant']) => positionIn(instrument, axes, quadrant);
  const { shares, verdict } = verdictOf(placed.n > 1 ? placed.quadrantProbability : null, placed.n, at);
  const placement: MarginPlacement | null =
    instrument.placement?.margin === undefined
      ? null
      : {
          result: nearest.result,
          margin,
          position: at(nearest.quadrant),
          neighbour: nearest.neighbour === null ? null : at(nearest.neighbour),
        };
  const { semiMajor, semiMinor, angleDegrees } = placed.ellipse;
  return {
    axes,
    boundary,
    point,
    bands: null,
    xInterval: intervalOf(placed.xTCi),
    yInterval: intervalOf(placed.yTCi),
    region:
      semiMajor === null || semiMinor === null || angleDegrees === null ? null : { semiMajor, semiMinor, angleDegrees },
    box: null,
    correlation: null,
    shares,
    quadrant: nearest.quadrant,
    position: at(nearest.quadrant),
    verdict,
    placement,
    label: { quadrant: label, position: at(label), held: label !== nearest.quadrant },
    tips: nearest.result === 'clear' ? [] : tipsOf({ context, table, axes, items, point, boundary, margin }),
  };
}

function marginsOf({ instrument: { placement } }: ScoringContext, placed: Position): Xy {
  const rule = placement?.margin;
  const { xx, yy, dfX, dfY } = placed.linearisedCov;
  const half = (interval: Interval | null) => (interval === null ? 0 : (interval.high - interval.low) / 2);
  if (rule === undefined) return { x: half(intervalOf(placed.xTCi)), y: half(intervalOf(placed.yTCi)) };
  return {
    x: marginOf(rule, { variance: xx, df: dfX }, placed.n),
    y: marginOf(rule, { variance: yy, df: dfY }, placed.n),
  };
}

function intervalOf([low, high]: readonly [number | null, number | null]): Interval | null {
  return low === null || high === null ? null : { low, high };
}
