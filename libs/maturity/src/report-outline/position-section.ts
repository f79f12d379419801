import type { PlaneResult } from '../result/result-document.js';
import type { Quadrant } from '../result/score-parts.js';
import { shareOf, verdict } from './answer-section.js';
import { withLabelSides, type UnplacedPoint } from './label-sides.js';
import type { ReportBlock, ReportSection } from './outline.js';
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
  const { texts, figures, instrument } = context;
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
  const alt = texts.position.alt(
    context.axis(x),
    figures.points(plane.point.x),
    context.axis(y),
    figures.points(plane.point.y),
    context.quarter(plane, plane.quadrant),
  );
  const altDesired =
    desired && texts.position.altDesired(figures.points(desired.point.x), figures.points(desired.point.y));
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
        point('current', texts.position.current, plane),
        ...(desired ? [point('desired', texts.position.desired, desired)] : []),
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

function point(key: 'current' | 'desired', label: string, plane: PlaneResult): UnplacedPoint {
  return {
    key,
    label,
    name: label,
    ...plane.point,
    hollow: key === 'desired' || plane.region === null,
    region: plane.region,
  };
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
    return x === undefined || y === undefined ? [] : [{ key, label, name: label, x, y, hollow: true, region: null }];
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
    return [{ key: `wave:${wave + 1}`, label: String(wave + 1), name, x: left, y: up, hollow: true, region: null }];
  });
}

function altEarlier(context: ReportContext, points: readonly UnplacedPoint[]): string[] {
  const { texts, figures } = context;
  return points.map(({ name, x, y }) => texts.position.altEarlier(name, figures.points(x), figures.points(y)));
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
  return (breakdown?.groups ?? []).flatMap(({ key }, row) => {
    const at = (axis: string) => context.result.current.axes.findIndex((one) => one.key === axis);
    const cells = breakdown!.current.axes[row]!;
    const [x, y] = plane.axes.map((axis) => cells[at(axis)]);
    if (!x || !y) return [];
    return [
      {
        key: `group:${key}` as const,
        label: letter(row),
        name: context.group(key),
        x: x.pct,
        y: y.pct,
        hollow: false,
        region: null,
      },
    ];
  });
}

/** A to Z, then A2 and so on. */
function letter(row: number): string {
  return String.fromCharCode(65 + (row % 26)) + (row < 26 ? '' : String(Math.floor(row / 26) + 1));
}

function regionNote(context: ReportContext, plane: PlaneResult): string {
  const { texts, figures, result } = context;
  if (plane.region === null) return texts.position.noRegion;
  return texts.position.region(figures.points(result.method.level * 100));
}

function shares(context: ReportContext, plane: PlaneResult): ReportBlock[] {
  const { texts, figures, result } = context;
  if (plane.shares === null) return [];
  const parts = QUADRANTS.map((quadrant) => ({
    label: context.quarter(plane, quadrant),
    share: plane.shares![quadrant],
  }));
  const words = parts.map(({ label, share }) => texts.position.shareOf(figures.percent(share), label));
  const blocks: ReportBlock[] = [
    {
      kind: 'chart',
      caption: texts.position.sharesCaption,
      alt: texts.position.sharesAlt(words.join(', ')),
      chart: { type: 'shares', parts },
    },
    { kind: 'note', text: texts.position.sharesNote(String(result.method.replicates)) },
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
  const { x, y } = result.stated.difference;
  const text = texts.position.stated(
    context.axis(axes[0]),
    figures.change(x),
    context.axis(axes[1]),
    figures.change(y),
  );
  return [{ kind: 'sentence', text, support: [] }];
}
