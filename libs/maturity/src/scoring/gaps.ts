import { axisKeys } from '../instrument/readers.js';
import type { Gap, StateResult } from '../result/result-document.js';
import { pairedGap, pairedScores, rankGaps } from '../statistics/paired-gap.js';
import { shiftOnPlane } from '../statistics/point-on-plane.js';
import { PERCENT, rowsOf, type ItemColumn } from './answer-table.js';
import { peopleAnswering } from './composite-score.js';
import { headOf, maySpread } from './release.js';
import { askedCounts, type ScoringContext } from './scoring-context.js';

/** Desired minus current for every dimension and axis, ranked by size among its kind. */
export function gapsBetweenStates(context: ScoringContext, current: StateResult, desired: StateResult): Gap[] {
  const dimensions = context.instrument.dimensions.map(({ key }, i) =>
    gap(context, 'dimension', key, [current.dimensions[i]!.pct, desired.dimensions[i]!.pct]),
  );
  const axes = axisKeys(context.instrument).map((key, i) =>
    gap(context, 'axis', key, [current.axes[i]!.pct, desired.axes[i]!.pct]),
  );
  return [...ranked(dimensions), ...ranked(axes)];
}

function gap(context: ScoringContext, kind: Gap['kind'], key: string, told: [number | null, number | null]): Gap {
  const loadOf = ({ item }: ItemColumn) =>
    kind === 'axis' ? (item.loads?.[key] ?? 0) : item.dimension === key ? (item.weight ?? 1) : 0;
  const { current, desired } = context.tables;
  const used = current.columns.flatMap((column, i) => {
    const other = desired.columns[i]!;
    const enough = column.n >= context.rules.k && other.n >= context.rules.k;
    return enough && loadOf(column) > 0 ? [{ current: column, desired: other }] : [];
  });
  const pair = {
    columns: [used.map((item) => item.current), used.map((item) => item.desired)] as const,
    loads: used.map((item) => loadOf(item.current)),
  };
  const method = kind === 'dimension' && pairsAreSafe(context, pair.columns) ? 'paired' : 'means';
  const withheld = used.length === 0 || told[0] === null || told[1] === null;
  if (withheld) return { ...NOTHING, kind, key, method };
  return method === 'paired' ? pairedGapOf(context, key, pair) : gapOfMeans(context, kind, key, pair, told);
}

const NOTHING = {
  pct: null,
  interval: null,
  n: null,
  gAv: null,
  counts: null,
  firstOnly: null,
  secondOnly: null,
  rank: null,
  tied: false,
  flags: ['below_threshold'],
};

interface ColumnPair {
  columns: readonly [ItemColumn[], ItemColumn[]];
  loads: number[];
}

function pairedGapOf(context: ScoringContext, key: string, { columns }: ColumnPair): Gap {
  const { rules, rounding, tables, level } = context;
  const [first, second] = columns.map((of) => rowsOf(of, tables.current.respondents, 'pct')) as [
    ReturnType<typeof rowsOf>,
    ReturnType<typeof rowsOf>,
  ];
  const minAnsweredShare = context.instrument.scoring?.minimum_answered_share ?? 0.5;
  const asked = askedCounts(context, columns[0]);
  const scores = pairedScores(first, second, { minAnsweredShare, asked });
  const found = pairedGap(scores.first, scores.second, { level });
  const n = found.nPairs;
  if (n < rules.k || n === 0) return { ...NOTHING, kind: 'dimension', key, method: 'paired' };
  const spread = maySpread(n, columns[0].length, rules);
  const counts = { up: found.nUp, same: found.nSame, down: found.nDown };
  const mayCount = rules.isOpen || (n >= 2 * rules.k && Object.values(counts).every((c) => c === 0 || c >= rules.k));
  return {
    kind: 'dimension',
    key,
    method: 'paired',
    pct: rounding.points(found.gap, n),
    interval: spread ? rounding.interval(found.ciLow, found.ciHigh, n) : null,
    n: headOf(n, rules),
    gAv: rules.isOpen || n >= 2 * rules.k ? rounding.share(found.gAv) : null,
    counts: mayCount ? counts : null,
    firstOnly: rules.isOpen ? scores.nFirstOnly : null,
    secondOnly: rules.isOpen ? scores.nSecondOnly : null,
    rank: null,
    tied: false,
    flags: found.flags,
  };
}

/** The difference of the two published scores, its interval from the same people's pull on both. */
function gapOfMeans(
  context: ScoringContext,
  kind: Gap['kind'],
  key: string,
  { columns, loads }: ColumnPair,
  told: [number | null, number | null],
): Gap {
  const { rules, rounding, tables } = context;
  const [current, desired] = columns.map((of) => rowsOf(of, tables.current.respondents, 'pct')) as [
    ReturnType<typeof rowsOf>,
    ReturnType<typeof rowsOf>,
  ];
  const options = { scale: PERCENT, xLoads: loads, yLoads: loads, level: context.level, ...context.weighting };
  const shift = shiftOnPlane({ x: current, y: current }, { x: desired, y: desired }, options);
  const n = Math.min(...columns.map((of) => peopleAnswering(of, tables.current.respondents)));
  const spread = maySpread(n, loads.length, rules);
  return {
    ...NOTHING,
    kind,
    key,
    method: 'means',
    // Rounded figures must not contradict each other on the page.
    pct: rules.isOpen ? shift.x : rounding.points(told[1]! - told[0]!, n),
    interval: spread ? rounding.interval(shift.xTCi[0], shift.xTCi[1], n) : null,
    n: headOf(n, rules),
    flags: shift.flags.filter((flag) => flag !== 'no_region'),
  };
}

/** Whether those who answered one state only are none or enough: otherwise pairs beside totals single them out. */
function pairsAreSafe(context: ScoringContext, columns: readonly [ItemColumn[], ItemColumn[]]): boolean {
  if (context.rules.isOpen) return true;
  const [first, second] = columns;
  let firstOnly = 0;
  let secondOnly = 0;
  for (let i = 0; i < context.tables.current.respondents; i++) {
    const missing = first.map((column, j) => [isNaN(column.pct[i]!), isNaN(second[j]!.pct[i]!)] as const);
    if (missing.some(([a, b]) => !a && b)) firstOnly++;
    if (missing.some(([a, b]) => a && !b)) secondOnly++;
  }
  return [firstOnly, secondOnly].every((people) => people === 0 || people >= context.rules.k);
}

function ranked(gaps: Gap[]): Gap[] {
  const told = gaps.filter(({ pct }) => pct !== null);
  const order = rankGaps(
    told.map(({ key, pct, interval }) => ({
      key,
      gap: pct,
      ciLow: interval?.low ?? null,
      ciHigh: interval?.high ?? null,
    })),
  );
  const byKey = new Map(order.map(({ key, rank, tied }) => [key, { rank, tied }]));
  return gaps.map((entry) => ({ ...entry, ...byKey.get(entry.key) }));
}
