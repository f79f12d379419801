import type { PlannedPartition } from '../anonymity/planned-partitions.js';
import { awayFromTheEnds } from '../anonymity/unanimity.js';
import { axisKeys, itemsOfDimension } from '../instrument/readers.js';
import type { Breakdown, BreakdownCells, GroupCell, GroupGap } from '../result/result-document.js';
import { scaleAgreementOfCounts } from '../statistics/agreement.js';
import { organisationScore } from '../statistics/organisation-score.js';
import { gapInWords, perceptionGap } from '../statistics/perception-gap.js';
import { respondentScores } from '../statistics/respondent-scores.js';
import { combinedChange } from '../trend/combined-change.js';
import {
  commonScale,
  countsAmong,
  keyedCounts,
  levelOf,
  PERCENT,
  rowsOf,
  type AnswerTable,
  type ItemColumn,
} from './answer-table.js';
import { pctOfLevel } from './composite-score.js';
import { askedCounts, columnKey, type ScoringContext } from './scoring-context.js';
import { homogeneousLevel, toldColumn } from './told-answers.js';

/** Below three people a group's mean is a person's opinion. */
const LEAST_FOR_A_GAP = 3;

/** What a released grouping says about dimensions and axes; cells that would give somebody away are null. */
export function breakdownResult(context: ScoringContext, partition: PlannedPartition): Breakdown {
  return {
    key: partition.key,
    groups: partition.blocks.map(({ key, pooled, members, head }) => ({ key, pooled, members, n: head })),
    current: cells(context, partition, context.tables.current),
    desired: context.hasDesired ? cells(context, partition, context.tables.desired) : null,
  };
}

/** For every dimension the two functions that lie furthest apart, current state. */
export function groupGaps(context: ScoringContext, breakdown: Breakdown | undefined): GroupGap[] {
  if (!breakdown) return [];
  return context.instrument.dimensions.flatMap(({ key }, at) => {
    const shown = breakdown.groups.flatMap((group, row) => {
      const cell = breakdown.current.dimensions[row]![at]!;
      const people = typeof cell?.n === 'number' ? cell.n : (cell?.n.from ?? 0);
      return cell && people >= LEAST_FOR_A_GAP ? [{ group: group.key, cell }] : [];
    });
    if (shown.length < 2) return [];
    const high = shown.reduce((best, next) => (next.cell.pct > best.cell.pct ? next : best));
    const low = shown.reduce((best, next) => (next.cell.pct < best.cell.pct ? next : best));
    if (high === low) return [];
    return [
      {
        dimension: key,
        breakdown: breakdown.key,
        high: high.group,
        low: low.group,
        ...distance(context, key, high, low),
      },
    ];
  });
}

type Shown = { group: string; cell: GroupCell };

/** By people's own scores where everything is open; else from the published cells, which give nothing more away. */
function distance(context: ScoringContext, dimension: string, high: Shown, low: Shown) {
  const { instrument, plan, rules, level, rounding } = context;
  if (!rules.isOpen) {
    const { change, interval } = combinedChange([{ weight: 1, before: low.cell, after: high.cell }], level);
    const words = gapInWords({ difference: change, ciLow: interval?.low ?? null, ciHigh: interval?.high ?? null });
    const told = interval && rounding.interval(interval.low, interval.high, Infinity);
    return {
      pct: rounding.points(change, Infinity),
      interval: told,
      hedgesG: null,
      probabilityOfSuperiority: null,
      words: WORDS[words ?? 'no_gap'],
    };
  }
  const table = context.tables.current;
  const columns = columnsOf(
    table,
    new Set(itemsOfDimension(instrument, dimension).filter(({ weight }) => weight !== 0)),
  );
  const scores = respondentScores(rowsOf(columns, table.respondents, 'pct'), {
    asked: askedCounts(context, columns),
    minAnsweredShare: instrument.scoring?.minimum_answered_share ?? 0.5,
  });
  const blockOf = plan.partition('function')?.blockOf ?? [];
  const of = (group: string) => scores.filter((_, i) => blockOf[i] === group);
  const found = perceptionGap(of(high.group), of(low.group), { level });
  const interval = found.ciLow === null || found.ciHigh === null ? null : { low: found.ciLow, high: found.ciHigh };
  return {
    pct: found.difference ?? high.cell.pct - low.cell.pct,
    interval,
    hedgesG: found.hedgesG,
    probabilityOfSuperiority: found.probabilityOfSuperiority,
    words: WORDS[gapInWords(found) ?? 'no_gap'],
  };
}

const WORDS = { clear_gap: 'clear', possible_gap: 'possible', no_gap: 'none' } as const;

function cells(context: ScoringContext, partition: PlannedPartition, table: AnswerTable): BreakdownCells {
  const { instrument } = context;
  const row = (block: string) => ({
    dimensions: instrument.dimensions.map((dimension) => {
      const columns = columnsOf(table, new Set(itemsOfDimension(instrument, dimension.key)));
      return cell(context, partition, block, table, columns, ({ item }) => item.weight ?? 1);
    }),
    axes: axisKeys(instrument).map((axis) => {
      return cell(context, partition, block, table, table.columns, ({ item }) => item.loads?.[axis] ?? 0);
    }),
  });
  const rows = partition.blocks.map(({ key }) => row(key));
  return { dimensions: rows.map(({ dimensions }) => dimensions), axes: rows.map(({ axes }) => axes) };
}

function cell(
  context: ScoringContext,
  partition: PlannedPartition,
  block: string,
  table: AnswerTable,
  columns: readonly ItemColumn[],
  loadOf: (column: ItemColumn) => number,
): GroupCell | null {
  const { plan, rounding, rules, level } = context;
  const loaded = columns.filter((column) => loadOf(column) > 0);
  const keyOf = ({ item }: ItemColumn) => columnKey(table.state, item.key);
  const planned = plan.score(partition.key, block, loaded.map(keyOf));
  if (!planned.shown) return null;

  const isMember = (i: number) => partition.blockOf[i] === block;
  const used = loaded
    .filter((column) => planned.columns.includes(keyOf(column)))
    .map((column) => toldColumn(column, rules, isMember));
  const common = used.length === 1 ? homogeneousLevel(used[0]!, rules, isMember) : null;
  if (common !== null) {
    const pct = pctOfLevel(used[0]!, common);
    const told = { pct, level: levelOf(pct, used[0]!.scale), n: planned.head! };
    return { ...told, interval: null, se: null, df: null, adLevels: null };
  }
  const scored = organisationScore(
    rowsOf(used, table.respondents, 'pct').filter((_, i) => isMember(i)),
    {
      scale: PERCENT,
      loads: used.map(loadOf),
      level,
    },
  );
  if (scored.scorePct === null) return null;
  const { n } = planned;
  const pct = used.length > 1 ? awayFromTheEnds(scored.scorePct, n, rules) : scored.scorePct;
  const isFull = planned.precision === 'full' && pct === scored.scorePct;
  const scale = commonScale(used);
  const agreement =
    isFull && scale !== null && n >= 2
      ? scaleAgreementOfCounts(
          used.map((column) => keyedCounts(column, countsAmong(column, isMember))),
          { scale: { min: scale.lowest, max: scale.highest } },
        )
      : null;
  return {
    pct: rounding.points(pct, n),
    level: rounding.levels(levelOf(pct, scale)),
    interval: isFull ? rounding.interval(scored.ciLowPct, scored.ciHighPct, n) : null,
    se: isFull ? rounding.points(scored.sePct, n) : null,
    df: isFull ? rounding.levels(scored.df) : null,
    n: planned.head!,
    adLevels: rounding.levels(agreement?.adMeanJ ?? null),
  };
}

function columnsOf(table: AnswerTable, items: ReadonlySet<unknown>): ItemColumn[] {
  return table.columns.filter(({ item }) => items.has(item));
}
