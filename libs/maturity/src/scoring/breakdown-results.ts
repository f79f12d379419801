import { axisKeys, itemsOfDimension } from '../instrument/readers.js';
import type { Breakdown, BreakdownCells, GroupCell, GroupGap } from '../result/result-document.js';
import { scaleAgreement } from '../statistics/agreement.js';
import { withheldCells } from '../statistics/heatmap.js';
import { organisationScore } from '../statistics/organisation-score.js';
import { gapInWords, perceptionGap } from '../statistics/perception-gap.js';
import { respondentScores } from '../statistics/respondent-scores.js';
import { commonScale, levelOf, PERCENT, rowsOf, type AnswerTable, type ItemColumn } from './answer-table.js';
import { releasedColumns } from './composite-score.js';
import { headOf, maySpread, type Partition } from './release.js';
import { askedCounts, type ScoringContext } from './scoring-context.js';

/** Below three people a group's mean is a person's opinion. */
const LEAST_FOR_A_GAP = 3;

/** What a released grouping says about dimensions and axes; cells that would give somebody away are null. */
export function breakdownResult(
  context: ScoringContext,
  key: string,
  partition: Partition,
  hasDesired: boolean,
): Breakdown {
  return {
    key,
    groups: partition.blocks.map(({ size, ...group }) => ({ ...group, n: headOf(size, context.rules) })),
    current: cells(context, partition, context.tables.current),
    desired: hasDesired ? cells(context, partition, context.tables.desired) : null,
  };
}

/** For every dimension the two groups that lie furthest apart. */
export function groupGaps(context: ScoringContext, partition: Partition): GroupGap[] {
  const table = context.tables.current;
  return context.instrument.dimensions.flatMap(({ key }) => {
    const columns = columnsOfDimension(context, table, key);
    const shown = partition.blocks.filter(
      (block) => sizeOf(partition, block.key, columns) >= Math.max(context.rules.k, 2),
    );
    const rows = rowsOf(columns, table.respondents, 'pct');
    const scores = respondentScores(rows, { asked: askedCounts(context, columns) });
    const means = shown.map((block) => {
      const own = scores.filter((score, i) => score !== null && partition.blockOf[i] === block.key) as number[];
      return { key: block.key, own, mean: own.reduce((sum, score) => sum + score, 0) / own.length };
    });
    const scored = means.filter(({ own }) => own.length >= Math.max(context.rules.k, LEAST_FOR_A_GAP));
    if (scored.length < 2) return [];
    const high = scored.reduce((best, next) => (next.mean > best.mean ? next : best));
    const low = scored.reduce((best, next) => (next.mean < best.mean ? next : best));
    return high === low ? [] : [gapOf(context, key, high, low)];
  });
}

function gapOf(
  context: ScoringContext,
  dimension: string,
  high: { key: string; own: number[] },
  low: { key: string; own: number[] },
): GroupGap {
  const { rules, rounding, level } = context;
  const found = perceptionGap(high.own, low.own, { level });
  const n = Math.min(found.n1, found.n2);
  const spread = rules.isOpen || n >= 2 * rules.k;
  const words = gapInWords(found);
  return {
    dimension,
    breakdown: 'function',
    high: high.key,
    low: low.key,
    pct: rounding.points(found.difference!, n),
    interval: spread ? rounding.interval(found.ciLow, found.ciHigh, n) : null,
    hedgesG: spread ? rounding.share(found.hedgesG) : null,
    probabilityOfSuperiority: spread ? rounding.share(found.probabilityOfSuperiority) : null,
    words: words === 'clear_gap' ? 'clear' : words === 'possible_gap' ? 'possible' : 'none',
  };
}

function cells(context: ScoringContext, partition: Partition, table: AnswerTable): BreakdownCells {
  const { instrument } = context;
  const grid = (keys: readonly string[], columnsOf: (key: string) => ItemColumn[], loadOf: LoadOf) => {
    const columns = keys.map((key) => columnsOf(key));
    const sizes = partition.blocks.map((block) => columns.map((of) => sizeOf(partition, block.key, of)));
    const withheld = withheldCells(sizes, context.rules.k);
    return partition.blocks.map((block, row) =>
      keys.map((key, at) => {
        const size = sizes[row]![at]!;
        if (withheld[row]![at] || size === 0) return null;
        return cell(context, partition, block.key, columns[at]!, (column) => loadOf(column, key), size);
      }),
    );
  };
  const released = releasedColumns(context, table.columns);
  return {
    dimensions: grid(
      instrument.dimensions.map(({ key }) => key),
      (key) => columnsOfDimension(context, table, key),
      ({ item }) => item.weight ?? 1,
    ),
    axes: grid(
      axisKeys(instrument),
      (key) => released.filter(({ item }) => (item.loads?.[key] ?? 0) > 0),
      ({ item }, key) => item.loads?.[key] ?? 0,
    ),
  };
}

type LoadOf = (column: ItemColumn, key: string) => number;

function cell(
  context: ScoringContext,
  partition: Partition,
  block: string,
  columns: ItemColumn[],
  loadOf: (column: ItemColumn) => number,
  size: number,
): GroupCell | null {
  const { rules, rounding } = context;
  const inBlock = (_: unknown, i: number) => partition.blockOf[i] === block;
  const respondents = context.tables.current.respondents;
  const scored = organisationScore(rowsOf(columns, respondents, 'pct').filter(inBlock), {
    scale: PERCENT,
    loads: columns.map(loadOf),
    level: context.level,
  });
  if (scored.scorePct === null) return null;
  const spread = maySpread(size, columns.length, rules);
  const scale = commonScale(columns);
  const mayMeasure = scale !== null && size >= 2 && (rules.isOpen || size >= 2 * rules.k);
  const agreement = mayMeasure
    ? scaleAgreement(rowsOf(columns, respondents, 'keyed').filter(inBlock), {
        scale: { min: scale.lowest, max: scale.highest },
      })
    : null;
  return {
    pct: rounding.points(scored.scorePct, size),
    level: rounding.levels(levelOf(scored.scorePct, scale)),
    interval: spread ? rounding.interval(scored.ciLowPct, scored.ciHighPct, size) : null,
    se: spread ? rounding.points(scored.sePct, size) : null,
    df: spread ? rounding.levels(scored.df) : null,
    n: headOf(size, rules),
    adLevels: rounding.levels(agreement?.adMeanJ ?? null),
  };
}

function columnsOfDimension(context: ScoringContext, table: AnswerTable, key: string): ItemColumn[] {
  const items = new Set(itemsOfDimension(context.instrument, key).filter(({ weight }) => weight !== 0));
  return releasedColumns(context, table.columns).filter(({ item }) => items.has(item));
}

function sizeOf(partition: Partition, block: string, columns: readonly ItemColumn[]): number {
  let size = 0;
  partition.blockOf.forEach((of, i) => {
    if (of === block && columns.some(({ rated }) => !Number.isNaN(rated[i]!))) size++;
  });
  return size;
}
