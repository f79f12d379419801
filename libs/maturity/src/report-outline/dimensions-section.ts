import type { DimensionResult, Gap, ReleasedGroup } from '../result/result-document.js';
import type { GapsChart, ReportBlock, ReportSection, ReportTable } from './outline.js';
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
  const { texts, figures, result } = context;
  const rows = result.current.dimensions.map((row) => ({
    label: context.dimension(row.key),
    pct: row.pct,
    low: row.interval?.low ?? null,
    high: row.interval?.high ?? null,
    valueLabel: row.pct === null ? withheld(context) : figures.points(row.pct),
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
      const current = result.current.dimensions.find(({ key }) => key === gap.key)?.pct ?? null;
      const wanted = desired.dimensions.find(({ key }) => key === gap.key)?.pct ?? null;
      const range = gap.interval === null ? '' : ` (${figures.range(gap.interval)})`;
      const gapLabel = gap.pct === null ? withheld(context) : `${figures.change(gap.pct)}${range}`;
      return {
        row: { label: context.dimension(gap.key), current, desired: wanted, gap: drawnGap(gap), gapLabel },
        size: gap.pct ?? -Infinity,
      };
    })
    .sort((a, b) => (a.size === b.size ? 0 : b.size - a.size))
    .map(({ row }) => row);
  const words = rows.map(({ label, current, desired: wanted }) =>
    texts.dimensions.rowGapAlt(label, told(context, current), told(context, wanted)),
  );
  const method = gaps.some((gap) => gap.method === 'means') ? texts.method.gaps.means : texts.method.gaps.paired;
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
    const desired = result.desired?.dimensions[i]?.pct ?? null;
    return [
      context.dimension(row.key),
      row.pct === null ? null : figures.points(row.pct),
      row.interval === null ? (row.pct === null ? null : '–') : figures.range(row.interval),
      row.level === null ? (row.pct === null ? null : '–') : figures.level(row.level),
      ...(hasDesired ? [desired === null ? null : figures.points(desired)] : []),
      ...(hasDesired ? [gap?.pct == null ? null : figures.change(gap.pct)] : []),
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
  const total = result.current.dimensions.map(({ pct }) => pct);
  const rows = breakdown.groups.map(({ key, n, pooled }, i) => ({
    label: context.group(key),
    n: figures.people(n),
    cells: breakdown.current.dimensions[i]!.map((cell) => cell?.pct ?? null),
    pooled,
    total: false,
  }));
  const everybody = result.participation.respondents;
  const all = {
    label: texts.dimensions.all,
    n: everybody === null ? '' : figures.people(everybody),
    cells: total,
    pooled: false,
    total: true,
  };
  const words = [...rows, all].map(({ label, cells }) =>
    texts.dimensions.rowAlt(label, cells.map((cell) => told(context, cell)).join(', ')),
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
          withheld: [...rows, all].some(({ cells }) => cells.includes(null)) ? withheld(context) : null,
        },
      },
    },
    ...pooledNote(context, breakdown.groups),
    ...perceptionGaps(context),
  ];
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
  const { texts, figures, result } = context;
  const told = [...result.perceptionGaps].filter(({ words }) => words !== 'none').sort((a, b) => b.pct - a.pct);
  if (told.length === 0) return [];
  const entries = told.map(({ dimension, high, low, pct, interval, words }) => {
    const range = interval === null ? '' : ` (${figures.range(interval)})`;
    const sentence = texts.dimensions.perception(
      context.dimension(dimension),
      context.group(high),
      context.group(low),
      `${figures.points(pct)}${range}`,
    );
    return `${sentence}: ${texts.dimensions.words[words]}.`;
  });
  return [
    { kind: 'list', entries },
    { kind: 'note', text: texts.dimensions.perceptionPicked },
  ];
}

function told(context: ReportContext, pct: number | null): string {
  return pct === null ? withheld(context) : context.figures.points(pct);
}

function withheld(context: ReportContext): string {
  const { minimumGroup } = context.result.anonymity;
  return minimumGroup > 1 ? context.texts.withheld.cell(minimumGroup) : '–';
}
