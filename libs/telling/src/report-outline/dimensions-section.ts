import {
  itemsOfDimension,
  levelAt,
  scaleOf,
  type Band,
  type DimensionResult,
  type Gap,
  type GroupGap,
  type ReleasedGroup,
} from '@sextant/maturity';

import { isNarrow } from '../figures/band-text.js';
import type { DrawnBand, GapsChart, HeatmapEntry, ReportBlock, ReportSection, ReportTable } from './outline.js';
import type { ReportContext } from './report-context.js';

/** Every dimension with its interval, its gap and its agreement, then the same by function. */
export function dimensionsSection(context: ReportContext): ReportSection {
  const { texts } = context;
  return {
    key: 'dimensions',
    heading: texts.dimensions.heading,
    blocks: [
      scoresChart(context),
      ...gapsChart(context),
      table(context),
      ...weightNotes(context),
      ...byFunction(context),
    ],
  };
}

function scoresChart(context: ReportContext): ReportBlock {
  const { texts, result } = context;
  const rows = result.current.dimensions.map((row) => ({
    label: context.dimension(row.key),
    pct: row.pct,
    band: drawnBand(row.band),
    low: row.interval?.low ?? null,
    high: row.interval?.high ?? null,
    valueLabel: context.told(row),
  }));
  const words = rows.map(({ label, valueLabel }) => texts.dimensions.rowAlt(label, valueLabel));
  return {
    kind: 'chart',
    caption: texts.dimensions.scoresCaption,
    alt: texts.dimensions.scoresAlt(words.join(', ')),
    chart: { type: 'scores', rows },
  };
}

function gapsChart(context: ReportContext): ReportBlock[] {
  const { texts, figures, result } = context;
  const { desired } = result;
  if (!desired) return [];
  const gaps = result.gaps.filter(({ kind }) => kind === 'dimension');
  const rows = gaps
    .map((gap) => {
      const now = result.current.dimensions.find(({ key }) => key === gap.key);
      const wish = desired.dimensions.find(({ key }) => key === gap.key);
      const range = gap.interval === null ? '' : ` (${figures.range(gap.interval)})`;
      const gapLabel = gap.pct === null ? context.notShown : `${context.ofGap(gap, figures.change(gap.pct))}${range}`;
      return {
        row: {
          label: context.dimension(gap.key),
          current: now?.pct ?? null,
          desired: wish?.pct ?? null,
          currentBand: drawnBand(now?.band),
          desiredBand: drawnBand(wish?.band),
          told: { current: context.told(now), desired: context.told(wish) },
          gap: drawnGap(gap),
          gapLabel,
        },
        size: gap.pct ?? -Infinity,
      };
    })
    .sort((a, b) => (a.size === b.size ? 0 : b.size - a.size))
    .map(({ row }) => row);
  const words = rows.map(({ label, told }) => texts.dimensions.rowGapAlt(label, told.current, told.desired));
  const isByMeans = gaps.some((gap) => gap.method === 'means');
  const openly = isByMeans ? texts.method.gaps.means : texts.method.gaps.paired;
  const method = context.isTold ? texts.method.gapsInBands : openly;
  return [
    {
      kind: 'chart',
      caption: texts.dimensions.gapsCaption,
      alt: texts.dimensions.gapsAlt(words.join(', ')),
      chart: { type: 'gaps', rows },
    },
    { kind: 'note', text: method },
  ];
}

/** Only where no number stands for the band. */
function drawnBand(band: Band | null | undefined): DrawnBand {
  return band && !isNarrow(band) ? { from: band.from, to: band.to } : null;
}

function drawnGap({ pct, interval }: Gap): GapsChart['rows'][number]['gap'] {
  return pct === null ? null : { pct, low: interval?.low ?? null, high: interval?.high ?? null };
}

function table(context: ReportContext): ReportTable {
  const { texts, figures, result } = context;
  const t = texts.dimensions;
  const hasDesired = result.desired !== null;
  const left = { align: 'left' as const };
  const right = { align: 'right' as const };
  const cells = (row: DimensionResult, i: number) => {
    const gap = result.gaps.find(({ kind, key }) => kind === 'dimension' && key === row.key);
    const desired = result.desired?.dimensions[i];
    return [
      context.dimension(row.key),
      row.pct === null ? null : context.told(row),
      row.interval === null ? (row.pct === null ? null : '–') : figures.interval(row.interval),
      levelOf(context, row),
      ...(hasDesired ? [desired?.pct == null ? null : context.told(desired)] : []),
      ...(hasDesired ? [gap?.pct == null ? null : context.ofGap(gap, figures.change(gap.pct))] : []),
      row.agreement?.band ? texts.agreement[row.agreement.band] : row.pct === null ? null : '–',
      row.n === null ? null : figures.people(row.n),
    ];
  };
  return {
    kind: 'table',
    caption: t.tableCaption,
    columns: [
      { label: t.dimension, ...left },
      { label: t.current, ...right },
      { label: t.interval, ...right },
      { label: t.level, ...right },
      ...(hasDesired ? [{ label: t.desired, ...right }] : []),
      ...(hasDesired ? [{ label: t.gap, ...right }] : []),
      { label: t.agreement, ...left },
      { label: t.people, ...right },
    ],
    rows: result.current.dimensions.map(cells),
  };
}

function levelOf(context: ReportContext, { key, pct, level, band }: DimensionResult): string | null {
  if (level === null) return pct === null ? null : '–';
  const scales = itemsOfDimension(context.instrument, key).map((item) => levelAt(scaleOf(context.instrument, item)));
  // All questions that count have one scale, or there would be no level.
  const scale = scales.find((at) => Math.abs(at(pct!) - level) < 1e-9);
  return scale ? context.figures.toldLevel(level, band, scale) : '–';
}

function weightNotes(context: ReportContext): ReportBlock[] {
  const { texts, figures, result } = context;
  return result.current.dimensions.flatMap(({ key, unweightedPct }) =>
    unweightedPct === null
      ? []
      : [
          {
            kind: 'note' as const,
            text: texts.dimensions.weightMatters(context.dimension(key), figures.points(unweightedPct)),
          },
        ],
  );
}

function byFunction(context: ReportContext): ReportBlock[] {
  const { texts, figures, result } = context;
  const breakdown = result.breakdowns.find(({ key }) => key === 'function');
  if (!breakdown || breakdown.groups.length < 2) return [];
  const rows = breakdown.groups.map(({ key, n, pooled }, i) => ({
    label: context.group(key),
    n: figures.people(n),
    cells: breakdown.current.dimensions[i]!.map((cell) => heatmapCell(context, cell)),
    pooled,
    total: false,
  }));
  const everybody = result.participation.respondents;
  const all = {
    label: texts.dimensions.all,
    n: everybody === null ? '' : figures.people(everybody),
    cells: result.current.dimensions.map((score) => heatmapCell(context, score)),
    pooled: false,
    total: true,
  };
  const words = [...rows, all].map(({ label, cells }) =>
    texts.dimensions.rowAlt(label, cells.map((cell) => cell?.text ?? context.notShown).join(', ')),
  );
  return [
    { kind: 'subheading', text: texts.dimensions.groupsHeading },
    {
      kind: 'chart',
      caption: texts.dimensions.heatmapCaption,
      alt: texts.dimensions.heatmapAlt(words.join('; ')),
      chart: {
        type: 'heatmap',
        columns: result.current.dimensions.map(({ key }) => context.dimension(key)),
        rows: [...rows, all],
        key: {
          pooled: rows.some(({ pooled }) => pooled) ? texts.dimensions.keyPooled : null,
          withheld: [...rows, all].some(({ cells }) => cells.includes(null)) ? context.notShown : null,
        },
      },
    },
    ...pooledNote(context, breakdown.groups),
    ...perceptionGaps(context),
  ];
}

function heatmapCell(context: ReportContext, score: { pct: number | null; band: Band | null } | null): HeatmapEntry {
  return score?.pct == null ? null : { pct: score.pct, text: context.told(score) };
}

/** Who is behind the pooled row. */
function pooledNote(context: ReportContext, groups: readonly ReleasedGroup[]): ReportBlock[] {
  return groups
    .filter(({ pooled }) => pooled)
    .map(({ key, members }) => ({
      kind: 'note',
      text: context.texts.dimensions.pooled(context.group(key), context.list(members.map((one) => context.group(one)))),
    }));
}

function perceptionGaps(context: ReportContext): ReportBlock[] {
  const { texts, result } = context;
  const told = [...result.perceptionGaps].filter(({ words }) => words !== 'none').sort((a, b) => b.pct - a.pct);
  if (told.length === 0) return [];
  const entries = told.map((gap) => `${perceptionGap(context, gap)}: ${texts.dimensions.words[gap.words]}.`);
  return [
    { kind: 'list', entries },
    { kind: 'note', text: texts.dimensions.perceptionPicked },
  ];
}

function perceptionGap(context: ReportContext, gap: GroupGap): string {
  const { texts, figures } = context;
  const name = context.dimension(gap.dimension);
  if (context.isTold) return texts.dimensions.perceptionInBands(name, context.groupGap(gap));
  const range = gap.interval === null ? '' : ` (${figures.range(gap.interval)})`;
  return texts.dimensions.perception(
    name,
    context.group(gap.high),
    context.group(gap.low),
    `${figures.points(gap.pct)}${range}`,
  );
}
