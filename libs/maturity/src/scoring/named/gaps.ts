import { pairedGap, pairedScores, shiftOnPlane } from '@sextant/statistics';

import { axisKeys } from '../../instrument/readers.js';
import type { Gap, StateResult } from '../../result/result-document.js';
import { PERCENT, rowsOf, type ItemColumn } from '../answer-table.js';
import { rankedGaps } from '../ranked-gaps.js';
import { askedCounts, columnKey, type ScoringContext } from '../scoring-context.js';

/** Desired minus current for every dimension (of the people who answered both) and axis, ranked by size among its kind. */
export function gapsBetweenStates(context: ScoringContext, current: StateResult, desired: StateResult): Gap[] {
  const dimensions = context.instrument.dimensions.map(({ key }, i) =>
    gap(context, 'dimension', key, [current.dimensions[i]!.pct, desired.dimensions[i]!.pct]),
  );
  const axes = axisKeys(context.instrument).map((key, i) =>
    gap(context, 'axis', key, [current.axes[i]!.pct, desired.axes[i]!.pct]),
  );
  return [...rankedGaps(dimensions), ...rankedGaps(axes)];
}

function gap(context: ScoringContext, kind: Gap['kind'], key: string, scores: (number | null)[]): Gap {
  const loadOf = ({ item }: ItemColumn) =>
    kind === 'axis' ? (item.loads?.[key] ?? 0) : item.dimension === key ? (item.weight ?? 1) : 0;
  const pair = columnPair(context, loadOf);
  if (pair.loads.length === 0 || scores.includes(null)) {
    return { ...NOTHING, kind, key, method: kind === 'dimension' ? 'paired' : 'means' };
  }
  return (kind === 'dimension' ? pairedGapOf(context, key, pair) : null) ?? gapOfMeans(context, kind, key, pair);
}

/** The items that somebody answered in both states. */
function columnPair({ plan, tables }: ScoringContext, loadOf: (column: ItemColumn) => number): ColumnPair {
  const used = tables.current.columns.flatMap((column, i) => {
    const other = tables.desired.columns[i]!;
    const isShown =
      plan.column(columnKey('current', column.item.key)).shown &&
      plan.column(columnKey('desired', other.item.key)).shown;
    return loadOf(column) > 0 && isShown ? [{ current: column, desired: other }] : [];
  });
  return {
    columns: [used.map((item) => item.current), used.map((item) => item.desired)],
    loads: used.map((item) => loadOf(item.current)),
  };
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
  flags: ['no_data'],
};

interface ColumnPair {
  columns: readonly [ItemColumn[], ItemColumn[]];
  loads: number[];
}

type Rows = ReturnType<typeof rowsOf>;

function rowsOfBoth(context: ScoringContext, { columns }: ColumnPair): [Rows, Rows] {
  const { respondents } = context.tables.current;
  return [rowsOf(columns[0], respondents, 'pct'), rowsOf(columns[1], respondents, 'pct')];
}

/** Gap of the people who answered both; null where nobody did. */
function pairedGapOf(context: ScoringContext, key: string, pair: ColumnPair): Gap | null {
  const [first, second] = rowsOfBoth(context, pair);
  const minAnsweredShare = context.instrument.scoring?.minimum_answered_share ?? 0.5;
  const asked = askedCounts(context, pair.columns[0]);
  const scores = pairedScores(first, second, { minAnsweredShare, asked });
  const found = pairedGap(scores.first, scores.second, { level: context.level });
  if (found.nPairs === 0) return null;
  const { ciLow: low, ciHigh: high } = found;
  return {
    kind: 'dimension',
    key,
    method: 'paired',
    pct: found.gap,
    interval: low === null || high === null ? null : { low, high },
    n: found.nPairs,
    gAv: found.gAv,
    counts: { up: found.nUp, same: found.nSame, down: found.nDown },
    firstOnly: scores.nFirstOnly,
    secondOnly: scores.nSecondOnly,
    rank: null,
    tied: false,
    flags: [...found.flags],
  };
}

/** The difference of the two means, its interval from the same people's pull on both. */
function gapOfMeans(context: ScoringContext, kind: Gap['kind'], key: string, pair: ColumnPair): Gap {
  const { plan, level, weighting } = context;
  const [current, desired] = rowsOfBoth(context, pair);
  const options = { scale: PERCENT, xLoads: pair.loads, yLoads: pair.loads, level, ...weighting };
  const shift = shiftOnPlane({ x: current, y: current }, { x: desired, y: desired }, options);
  const people = (['current', 'desired'] as const).map(
    (state) => plan.total(pair.columns[0].map(({ item }) => columnKey(state, item.key))).n,
  );
  const [low, high] = shift.xTCi;
  return {
    ...NOTHING,
    kind,
    key,
    method: 'means',
    pct: shift.x,
    interval: low === null || high === null ? null : { low, high },
    n: Math.min(...people),
    flags: shift.flags.filter((flag) => flag !== 'no_region'),
  };
}
