import type { Band, PlaneResult, Quadrant } from '@sextant/maturity';

import { isNarrow } from '../figures/band-text.js';
import { pointOn, shareOf, verdict } from './answer-section.js';
import { sideBySide, withLabelSides, type UnplacedPoint } from './label-sides.js';
import type { PlaneBox, PlanePoint, ReportBlock, ReportSection } from './outline.js';
import type { ReportContext } from './report-context.js';

const QUADRANTS: [Quadrant, Quadrant, Quadrant, Quadrant] = ['lowXLowY', 'highXLowY', 'lowXHighY', 'highXHighY'];

/** The plane with its region, how sure the quarter is, and what would tip it; null for instruments without a plane. */
export function positionSection(context: ReportContext): ReportSection | null {
  const { plane } = context.result.current;
  if (!plane) return null;
  const { texts } = context;
  const support = shareOf(context, plane);
  return {
    key: 'position',
    heading: texts.position.heading,
    blocks: [
      {
        kind: 'sentence',
        text: verdict(context, plane, context.organisation),
        support: support === null ? [] : [support],
      },
      planeChart(context, plane),
      { kind: 'note', text: `${regionNote(context, plane)} ${texts.position.notBetter(context.axis(plane.axes[0]))}` },
      ...shares(context, plane),
      ...borderline(context, plane),
      ...stated(context),
    ],
  };
}

function planeChart(context: ReportContext, plane: PlaneResult): ReportBlock {
  const { texts, instrument } = context;
  const desired = context.result.desired?.plane ?? null;
  const axis = (key: string, boundary: number) => ({
    label: context.axis(key),
    lowLabel: instrument.axes?.[key]?.low_label ?? '',
    highLabel: instrument.axes?.[key]?.high_label ?? '',
    boundary,
  });
  const [x, y] = plane.axes;
  const earlier = earlierPoints(context, plane);
  const groups = groupPoints(context, plane);
  const now = toldPoint(context, plane);
  const wish = desired && toldPoint(context, desired);
  const alt = texts.position.alt(
    context.axis(x),
    now.x,
    context.axis(y),
    now.y,
    context.quarter(plane, plane.quadrant),
  );
  const altDesired = wish && texts.position.altDesired(wish.x, wish.y);
  return {
    kind: 'chart',
    caption: texts.position.caption,
    alt: [alt, ...(altDesired ? [altDesired] : []), ...altEarlier(context, earlier)].join(' '),
    chart: {
      type: 'plane',
      x: axis(x, plane.boundary.x),
      y: axis(y, plane.boundary.y),
      quarters: QUADRANTS.map((quadrant) => context.quarter(plane, quadrant)) as [string, string, string, string],
      points: withLabelSides([
        point(context, 'current', texts.position.current, plane),
        ...(desired ? [point(context, 'desired', texts.position.desired, desired)] : []),
        ...advicePoints(context, plane),
        ...earlier,
        ...groups,
      ]),
      arrow: desired ? { from: 'current', to: 'desired' } : null,
      legend: [...earlierLegend(context, earlier), ...groupLegend(context, groups)],
      trail: earlier.length > 0 ? [...earlier.map(({ key }) => key), 'current'] : [],
    },
  };
}

/** Both values of the point as they are told. */
function toldPoint(context: ReportContext, plane: Pick<PlaneResult, 'point' | 'bands'>): PlanePoint['told'] {
  return { x: context.told(pointOn(plane, 'x')), y: context.told(pointOn(plane, 'y')) };
}

function point(context: ReportContext, key: 'current' | 'desired', label: string, plane: PlaneResult): UnplacedPoint {
  const { region, box } = plane;
  return {
    ...PLAIN,
    key,
    label,
    name: label,
    ...plane.point,
    told: toldPoint(context, plane),
    hollow: key === 'desired' || (region === null && box === null),
    region,
    box: region ? null : box,
    band: plane.bands && drawnBox(plane.bands.x, plane.bands.y),
  };
}

const PLAIN = { shift: 0, hollow: true, region: null, box: null, band: null } as const;

/** What is told of a point; null where that is a number on both axes. */
function drawnBox(x: Band, y: Band): PlaneBox | null {
  if (isNarrow(x) && isNarrow(y)) return null;
  return { x: { low: x.from, high: x.to }, y: { low: y.from, high: y.to } };
}

/** Where the rules send the organisation, and where somebody else would. */
function advicePoints(context: ReportContext, plane: PlaneResult): UnplacedPoint[] {
  const { advice, override } = context.input;
  const at = (
    key: 'destination' | 'override',
    label: string,
    point: Readonly<Record<string, number>>,
  ): UnplacedPoint[] => {
    const [x, y] = plane.axes.map((axis) => point[axis]);
    if (x === undefined || y === undefined) return [];
    const told = { x: context.figures.points(x), y: context.figures.points(y) };
    return [{ ...PLAIN, key, label, name: label, x, y, told }];
  };
  return [
    ...(advice ? at('destination', context.texts.advice.marker, advice.point) : []),
    ...(override ? at('override', context.texts.advice.overrideMarker, override.point) : []),
  ];
}

/** Where the organisation stood in earlier waves that this one can be compared with, numbered from the oldest. */
function earlierPoints(context: ReportContext, plane: PlaneResult): UnplacedPoint[] {
  const { trend } = context.input;
  if (!trend) return [];
  const [x, y] = plane.axes.map((axis) =>
    trend.series.find(({ kind, key, state }) => kind === 'axis' && key === axis && state === 'current'),
  );
  if (!x || !y) return [];
  const broken = Math.max(x.mark.lastIndexOf('break'), y.mark.lastIndexOf('break'), 0);
  return trend.waves.slice(0, -1).flatMap(({ name }, wave): UnplacedPoint[] => {
    const [left, up] = [x.pct[wave], y.pct[wave]];
    if (wave < broken || left == null || up == null) return [];
    const told = {
      x: context.told({ pct: left, band: x.band[wave] ?? null }),
      y: context.told({ pct: up, band: y.band[wave] ?? null }),
    };
    return [{ ...PLAIN, key: `wave:${wave + 1}`, label: String(wave + 1), name, x: left, y: up, told }];
  });
}

function altEarlier(context: ReportContext, points: readonly UnplacedPoint[]): string[] {
  return points.map(({ name, told }) => context.texts.position.altEarlier(name, told.x, told.y));
}

function earlierLegend(context: ReportContext, points: readonly UnplacedPoint[]): string[] {
  return points.length === 0 ? [] : [context.texts.position.earlier(legendOf(points))];
}

function groupLegend(context: ReportContext, points: readonly UnplacedPoint[]): string[] {
  return points.length === 0 ? [] : [context.texts.position.groups(legendOf(points))];
}

const legendOf = (points: readonly UnplacedPoint[]): string =>
  points.map(({ label, name }) => `${label} ${name}`).join(', ');

/** Groups as small letters without regions; the names stand beneath. */
function groupPoints(context: ReportContext, plane: PlaneResult): UnplacedPoint[] {
  const breakdown = context.result.breakdowns.find(({ key }) => key === 'function');
  const groups = (breakdown?.groups ?? []).flatMap(({ key }, row): UnplacedPoint[] => {
    const at = (axis: string) => context.result.current.axes.findIndex((one) => one.key === axis);
    const cells = breakdown!.current.axes[row]!;
    const [x, y] = plane.axes.map((axis) => cells[at(axis)]);
    if (!x || !y) return [];
    return [
      {
        ...PLAIN,
        key: `group:${key}` as const,
        label: letter(row),
        name: context.group(key),
        x: x.pct,
        y: y.pct,
        told: { x: context.told(x), y: context.told(y) },
        hollow: false,
        band: x.band && y.band && drawnBox(x.band, y.band),
      },
    ];
  });
  return sideBySide(groups);
}

/** A to Z, then A2 and so on. */
function letter(row: number): string {
  return String.fromCharCode(65 + (row % 26)) + (row < 26 ? '' : String(Math.floor(row / 26) + 1));
}

function regionNote(context: ReportContext, plane: PlaneResult): string {
  const { texts, figures, result } = context;
  const percent = figures.points(result.method.level * 100);
  const band = point(context, 'current', '', plane).band ? ` ${texts.position.band}` : '';
  if (plane.region) return `${texts.position.region(percent)}${band}`;
  return plane.box ? `${texts.position.box(percent)}${band}` : texts.position.noRegion;
}

function shares(context: ReportContext, plane: PlaneResult): ReportBlock[] {
  const { texts, figures, result } = context;
  if (plane.shares === null) return [];
  const words = context.isTold ? texts.position.likelihood : texts.position.resamples;
  const parts = QUADRANTS.map((quadrant) => ({
    label: context.quarter(plane, quadrant),
    share: plane.shares![quadrant],
  }));
  const told = parts.map(({ label, share }) => texts.position.shareOf(figures.percent(share), label));
  const blocks: ReportBlock[] = [
    {
      kind: 'chart',
      caption: words.caption,
      alt: words.alt(told.join(', ')),
      chart: { type: 'shares', parts },
    },
    { kind: 'note', text: words.note(String(result.method.replicates)) },
  ];
  return plane.verdict.over ? [...blocks, { kind: 'note', text: texts.position.small }] : blocks;
}

function borderline(context: ReportContext, plane: PlaneResult): ReportBlock[] {
  const { texts, figures } = context;
  const blocks: ReportBlock[] = [];
  const { placement, label } = plane;
  const name = (key: string) => context.instrument.positions?.find((position) => position.key === key)?.label ?? key;
  if (placement?.result === 'borderline' && placement.position !== null && placement.neighbour !== null) {
    const text = texts.position.borderline(name(placement.position), name(placement.neighbour));
    blocks.push({ kind: 'sentence', text, support: [] });
  }
  if (placement?.result === 'centre') blocks.push({ kind: 'sentence', text: texts.position.centre, support: [] });
  if (label.held) {
    const text = texts.position.held(context.quarter(plane, label.quadrant));
    blocks.push({ kind: 'sentence', text, support: [] });
  }
  if (plane.tips.length > 0) {
    blocks.push({ kind: 'paragraph', text: texts.position.tips });
    const entries = plane.tips.map(({ item, direction, axis, movesPct, crosses }) =>
      texts.position.tip(context.item(item), direction, context.axis(axis), figures.level(movesPct), crosses),
    );
    blocks.push({ kind: 'list', entries });
  }
  return blocks;
}

function stated(context: ReportContext): ReportBlock[] {
  const { texts, figures, result } = context;
  const axes = result.desired?.plane?.axes;
  if (!result.stated?.talkingPoint || !axes) return [];
  const { difference, bands } = result.stated;
  const { x, y } = difference;
  const rough = (side: 'x' | 'y', value: string) =>
    figures.difference(value, [bands?.[side], result.desired?.plane?.bands?.[side]]);
  const text = texts.position.stated(
    context.axis(axes[0]),
    rough('x', figures.change(x)),
    context.axis(axes[1]),
    rough('y', figures.change(y)),
  );
  return [{ kind: 'sentence', text, support: [] }];
}
