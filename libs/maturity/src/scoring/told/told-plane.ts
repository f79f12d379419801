import { bivariateNormalBelow, ellipse, normalQuantile, tBelow } from '@sextant/statistics';

import { nameOf, type PrintedState } from '../../publication/printed.js';
import { axisKeys } from '../../instrument/readers.js';
import { marginOf } from '../../position/margin.js';
import { placeByMargin } from '../../position/margin-placement.js';
import { positionIn, type Xy } from '../../position/plane-geometry.js';
import { settledLabel } from '../../position/settled-label.js';
import type { AxisResult, ItemResult, MarginPlacement, PlaneResult } from '../../result/result-document.js';
import type { QuadrantShares, Region } from '../../result/score-parts.js';
import type { AnswerTable } from '../answer-table.js';
import { boundaryOf, memoryOf, tipsOf, verdictOf } from '../plane-parts.js';
import type { ScoringContext } from '../scoring-context.js';
import { intervalOf } from './uncertainty.js';

/** An axis with everything that a plane needs of it. */
type ToldAxis = AxisResult & { pct: number; band: NonNullable<AxisResult['band']>; se: number };

/** The position on the plane, from the printed axes alone (docs/anonymity.md, P8); null without two axes that are told. */
export function toldPlane(
  context: ScoringContext,
  table: AnswerTable,
  axisResults: readonly AxisResult[],
  items: readonly ItemResult[],
  published: PrintedState,
  before: PlaneResult | null,
): PlaneResult | null {
  const { instrument } = context;
  const [xKey, yKey, ...more] = axisKeys(instrument);
  if (xKey === undefined || yKey === undefined || more.length > 0) return null;
  const [x, y] = [xKey, yKey].map((key) => axisResults.find((axis) => axis.key === key));
  if (!isTold(x) || !isTold(y)) return null;

  const axes: [string, string] = [xKey, yKey];
  const boundary = boundaryOf(instrument, axes);
  const point = { x: x.pct, y: y.pct };
  const people = Math.min(...axes.map((key) => published.totals.get(nameOf({ kind: 'axis', key }))!.n));
  const margin = marginsOf(context, x, y, people);
  const nearest = placeByMargin(point, boundary, margin);
  const label = settledLabel(point, boundary, margin, memoryOf(before, axes), instrument.placement?.hysteresis);
  const { correlation } = published;
  const quarters = quarterShares(point, boundary, x, y, correlation?.value ?? 0);
  const at = (quadrant: PlaneResult['quadrant']) => positionIn(instrument, axes, quadrant);
  const { shares, verdict } = verdictOf(quarters, people, at);
  const placement: MarginPlacement | null =
    instrument.placement?.margin === undefined
      ? null
      : {
          result: nearest.result,
          margin,
          position: at(nearest.quadrant),
          neighbour: nearest.neighbour === null ? null : at(nearest.neighbour),
        };
  const bothLevel = 1 - (1 - context.level) / 2;
  const region = correlation === null ? null : regionOf(x, y, correlation.value, context.level);
  return {
    axes,
    boundary,
    point,
    bands: { x: x.band, y: y.band },
    xInterval: x.interval,
    yInterval: y.interval,
    region,
    box: region ? null : { x: intervalOf(point.x, x, bothLevel), y: intervalOf(point.y, y, bothLevel) },
    correlation,
    shares,
    quadrant: nearest.quadrant,
    position: at(nearest.quadrant),
    verdict,
    placement,
    label: { quadrant: label, position: at(label), held: label !== nearest.quadrant },
    tips: nearest.result === 'clear' ? [] : tipsOf({ context, table, axes, items, point, boundary, margin }),
  };
}

function isTold(axis: AxisResult | undefined): axis is ToldAxis {
  return axis?.pct != null && axis.band !== null && axis.se !== null;
}

function marginsOf({ instrument, level }: ScoringContext, x: ToldAxis, y: ToldAxis, people: number): Xy {
  const rule = instrument.placement?.margin;
  const marginOfAxis = (axis: ToldAxis) => {
    if (rule === undefined) {
      const { low, high } = intervalOf(axis.pct, axis, level, { min: -Infinity, max: Infinity });
      return (high - low) / 2;
    }
    return marginOf(rule, { variance: axis.se ** 2, df: axis.df ?? Infinity }, people);
  };
  return { x: marginOfAxis(x), y: marginOfAxis(y) };
}

/** Only the people's own spread goes together; what the bands add does not. */
function regionOf(x: ToldAxis, y: ToldAxis, correlation: number, level: number): Region | null {
  if (!x.spread || !y.spread) return null;
  const covariance = { xx: x.se ** 2, yy: y.se ** 2, xy: correlation * x.spread.se * y.spread.se };
  const df = Math.min(x.df ?? Infinity, y.df ?? Infinity);
  const { semiMajor, semiMinor, angleDegrees } = ellipse([x.pct, y.pct], covariance, df, level);
  if (semiMajor === null || semiMinor === null || angleDegrees === null) return null;
  return { semiMajor, semiMinor, angleDegrees };
}

/** How likely the true point lies in each quarter: t on each axis, tied together as normal variables are. */
function quarterShares(point: Xy, boundary: Xy, x: ToldAxis, y: ToldAxis, correlation: number): QuadrantShares {
  const below = (value: number, limit: number, { se, df }: ToldAxis) => {
    const share = tBelow((limit - value) / se, df ?? Infinity);
    return Math.min(1 - 1e-12, Math.max(1e-12, share));
  };
  const [lowX, lowY] = [below(point.x, boundary.x, x), below(point.y, boundary.y, y)];
  const together = bivariateNormalBelow(normalQuantile(lowX), normalQuantile(lowY), correlation);
  const lowXLowY = Math.min(together, lowX, lowY);
  return {
    lowXLowY,
    highXLowY: Math.max(0, lowY - lowXLowY),
    lowXHighY: Math.max(0, lowX - lowXLowY),
    highXHighY: Math.max(0, 1 - lowX - lowY + lowXLowY),
  };
}
