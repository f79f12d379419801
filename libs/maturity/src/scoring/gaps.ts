import { headOf, precisionOf } from '../anonymity/release-rules.js';
import { awayFromTheEnds, unanimousOption } from '../anonymity/unanimity.js';
import { axisKeys } from '../instrument/readers.js';
import type { Gap, StateResult } from '../result/result-document.js';
import { pairedGap, pairedScores, rankGaps } from '../statistics/paired-gap.js';
import { shiftOnPlane } from '../statistics/point-on-plane.js';
import { PERCENT, rowsOf, type ItemColumn } from './answer-table.js';
import { releasedItems, tellableFlags } from './composite-score.js';
import { askedCounts, columnKey, type ScoringContext } from './scoring-context.js';

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
  const pair = columnPair(context, loadOf);
  if (pair.loads.length === 0 || told[0] === null || told[1] === null) {
    return { ...NOTHING, kind, key, method: kind === 'dimension' ? 'paired' : 'means' };
  }
  const paired = kind === 'dimension' ? pairedGapOf(context, key, pair) : null;
  return paired ?? gapOfMeans(context, kind, key, pair, told);
}

/** The items that may be shown in both states. */
function columnPair(context: ScoringContext, loadOf: (column: ItemColumn) => number): ColumnPair {
  const { current, desired } = context.tables;
  const released = new Set(
    [current, desired].flatMap(
      (table) =>
        releasedItems(
          context,
          table.state,
          table.columns.filter((column) => loadOf(column) > 0),
        ).columns,
    ),
  );
  const used = current.columns.flatMap((column, i) => {
    const other = desired.columns[i]!;
    return released.has(column) && released.has(other) ? [{ current: column, desired: other }] : [];
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
  flags: ['below_threshold'],
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

/** Gap of the people who answered both; null where that would single somebody out beside the published scores. */
function pairedGapOf(context: ScoringContext, key: string, pair: ColumnPair): Gap | null {
  const { plan, rules, rounding, level } = context;
  const [first, second] = rowsOfBoth(context, pair);
  const minAnsweredShare = context.instrument.scoring?.minimum_answered_share ?? 0.5;
  const asked = askedCounts(context, pair.columns[0]);
  const scores = pairedScores(first, second, { minAnsweredShare, asked });
  const items = first.map((row, i) => Array.from(row).filter((value, j) => !isNaN(value! + second[i]![j]!)).length);
  const classes = scores.first.map((score, i) => (score === null || scores.second[i] === null ? null : items[i]!));
  const states = ['current', 'desired'] as const;
  const keys = states.flatMap((state) => pair.columns[0].map(({ item }) => columnKey(state, item.key)));
  if (!plan.mayStandBeside(keys, classes)) return null;

  const found = pairedGap(scores.first, scores.second, { level });
  const precision = precisionOf(found.nPairs, rules);
  if (precision === 'withheld') return null;
  // From -100 to 100: at an end everybody would stand at one end today and wish to be at the other.
  const pct = found.gap === null ? null : 2 * awayFromTheEnds((found.gap + 100) / 2, found.nPairs, rules) - 100;
  const isFull = precision === 'full' && pct === found.gap;
  const counts = { up: found.nUp, same: found.nSame, down: found.nDown };
  const many = Object.values(counts);
  const isTelling = unanimousOption(many, rules) >= 0 || many.some((count) => count > 0 && count < rules.k);
  const mayCount = rules.isOpen || (isFull && !isTelling);
  return {
    kind: 'dimension',
    key,
    method: 'paired',
    pct: rounding.points(pct, found.nPairs),
    interval: isFull ? rounding.interval(found.ciLow, found.ciHigh, found.nPairs) : null,
    n: headOf(found.nPairs, rules),
    gAv: isFull ? rounding.share(found.gAv) : null,
    counts: mayCount ? counts : null,
    firstOnly: rules.isOpen ? scores.nFirstOnly : null,
    secondOnly: rules.isOpen ? scores.nSecondOnly : null,
    rank: null,
    tied: false,
    flags: tellableFlags(found.flags, { precision }),
  };
}

/** The difference of the two published scores, its interval from the same people's pull on both. */
function gapOfMeans(
  context: ScoringContext,
  kind: Gap['kind'],
  key: string,
  pair: ColumnPair,
  told: [number | null, number | null],
): Gap {
  const { plan, rules, rounding, level, weighting } = context;
  const [current, desired] = rowsOfBoth(context, pair);
  const options = { scale: PERCENT, xLoads: pair.loads, yLoads: pair.loads, level, ...weighting };
  const shift = shiftOnPlane({ x: current, y: current }, { x: desired, y: desired }, options);
  const totals = (['current', 'desired'] as const).map((state) =>
    plan.total(pair.columns[0].map(({ item }) => columnKey(state, item.key))),
  );
  const least = totals.reduce((a, b) => (b.n < a.n ? b : a));
  const isFull = least.precision === 'full';
  return {
    ...NOTHING,
    kind,
    key,
    method: 'means',
    // Rounded figures must not contradict each other on the page.
    pct: rules.isOpen ? shift.x : rounding.points(told[1]! - told[0]!, least.n),
    interval: isFull ? rounding.interval(shift.xTCi[0], shift.xTCi[1], least.n) : null,
    n: least.head,
    flags: tellableFlags(
      shift.flags.filter((flag) => flag !== 'no_region'),
      least,
    ),
  };
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
