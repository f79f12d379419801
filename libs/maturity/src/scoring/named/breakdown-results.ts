import {
  gapInWords,
  organisationScore,
  perceptionGap,
  respondentScores,
  scaleAgreementOfCounts,
} from '@sextant/statistics';

import type { PlannedPartition } from '../../anonymity/planned-partitions.js';
import { axisKeys, itemsOfDimension } from '../../instrument/readers.js';
import type { Breakdown, BreakdownCells, GroupCell, GroupGap } from '../../result/result-document.js';
import {
  commonScale,
  countsAmong,
  keyedCounts,
  levelOf,
  PERCENT,
  rowsOf,
  type AnswerTable,
  type ItemColumn,
} from '../answer-table.js';
import { askedCounts, columnKey, type ScoringContext } from '../scoring-context.js';

/** Below three people a group's mean is a person's opinion. */
const LEAST_FOR_A_GAP = 3;

/** For every dimension the two functions that lie furthest apart, current state. */
export function groupGaps(context: ScoringContext, breakdown: Breakdown | undefined): GroupGap[] {
  if (!breakdown) return [];
  return context.instrument.dimensions.flatMap(({ key }, at) => {
    const shown = breakdown.groups.flatMap((group, row) => {
      const cell = breakdown.current.dimensions[row]![at]!;
      return cell && (cell.n as number) >= LEAST_FOR_A_GAP ? [{ group: group.key, cell }] : [];
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

/** By people's own scores. */
function distance(context: ScoringContext, dimension: string, high: Shown, low: Shown) {
  const { instrument, plan, level } = context;
  const table = context.tables.current;
  const items = new Set(itemsOfDimension(instrument, dimension).filter(({ weight }) => weight !== 0));
  const columns = table.columns.filter(({ item }) => items.has(item));
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

/** What a grouping says about dimensions and axes. */
export function namedCells(context: ScoringContext, partition: PlannedPartition, table: AnswerTable): BreakdownCells {
  const { instrument } = context;
  return {
    dimensions: partition.blocks.map(({ key: block }) =>
      instrument.dimensions.map(({ key }) =>
        cell(context, partition, block, table, ({ item }) => (item.dimension === key ? (item.weight ?? 1) : 0)),
      ),
    ),
    axes: partition.blocks.map(({ key: block }) =>
      axisKeys(instrument).map((axis) => cell(context, partition, block, table, ({ item }) => item.loads?.[axis] ?? 0)),
    ),
    items: [],
  };
}

function cell(
  context: ScoringContext,
  partition: PlannedPartition,
  block: string,
  table: AnswerTable,
  loadOf: (column: ItemColumn) => number,
): GroupCell | null {
  const { plan, level } = context;
  const loaded = table.columns.filter((column) => loadOf(column) > 0);
  const keyOf = ({ item }: ItemColumn) => columnKey(table.state, item.key);
  const planned = plan.score(partition.key, block, loaded.map(keyOf));
  if (!planned.shown) return null;

  const isMember = (i: number) => partition.blockOf[i] === block;
  const used = loaded.filter((column) => planned.columns.includes(keyOf(column)));
  const scored = organisationScore(
    rowsOf(used, table.respondents, 'pct').filter((_, i) => isMember(i)),
    { scale: PERCENT, loads: used.map(loadOf), level },
  );
  if (scored.scorePct === null) return null;
  const scale = commonScale(used);
  const agreement =
    scale !== null && planned.n >= 2
      ? scaleAgreementOfCounts(
          used.map((column) => keyedCounts(column, countsAmong(column, isMember))),
          { scale: { min: scale.lowest, max: scale.highest } },
        )
      : null;
  const { ciLowPct: low, ciHighPct: high } = scored;
  return {
    pct: scored.scorePct,
    band: null,
    level: levelOf(scored.scorePct, scale),
    interval: low === null || high === null ? null : { low, high },
    se: scored.sePct,
    df: scored.df,
    n: planned.n,
    adLevels: agreement?.adMeanJ ?? null,
  };
}
