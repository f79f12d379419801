import { middleOf } from '../../anonymity/bands.js';
import type { PlannedPartition } from '../../anonymity/planned-partitions.js';
import { headOf } from '../../anonymity/release-rules.js';
import { axisKeys } from '../../instrument/readers.js';
import { groupName, type About, type PrintedState } from '../../publication/printed.js';
import { loadOf } from '../../publication/publication-walk.js';
import type { Breakdown, BreakdownCells, GroupCell, GroupGap } from '../../result/result-document.js';
import { combinedChange } from '../../trend/combined-change.js';
import { commonScale, levelOf, type AnswerTable } from '../answer-table.js';
import type { ScoringContext } from '../scoring-context.js';
import { intervalOf, uncertaintyOf } from './uncertainty.js';

/** What a released grouping says about dimensions, axes and items as printed; a null cell is not shown. */
export function toldCells(
  context: ScoringContext,
  partition: PlannedPartition,
  table: AnswerTable,
  published: PrintedState,
): BreakdownCells {
  const { instrument } = context;
  const dimensions = instrument.dimensions.map(({ key }): About => ({ kind: 'dimension', key }));
  const axes = axisKeys(instrument).map((key): About => ({ kind: 'axis', key }));
  const rowsOf = (abouts: readonly About[]) =>
    partition.blocks.map(({ key }) => abouts.map((about) => cell(context, partition, key, about, table, published)));
  const items = instrument.items.map(({ key }): About => ({ kind: 'item', key }));
  const bandOf = (group: string, about: About) =>
    published.groups.get(groupName(partition.key, group, about))?.band ?? null;
  return {
    dimensions: rowsOf(dimensions),
    axes: rowsOf(axes),
    items:
      partition.key === 'function' ? partition.blocks.map(({ key }) => items.map((about) => bandOf(key, about))) : [],
  };
}

function cell(
  context: ScoringContext,
  partition: PlannedPartition,
  group: string,
  about: About,
  table: AnswerTable,
  published: PrintedState,
): GroupCell | null {
  const printed = published.groups.get(groupName(partition.key, group, about));
  if (!printed) return null;
  const load = loadOf(about);
  const pct = middleOf(printed.band);
  const uncertainty = uncertaintyOf(printed, undefined, context.rules);
  return {
    pct,
    band: printed.band,
    level: levelOf(pct, commonScale(table.columns.filter((column) => load(column) > 0))),
    interval: intervalOf(pct, uncertainty, context.level),
    ...uncertainty,
    n: headOf(printed.n, context.rules)!,
    adLevels: null,
  };
}

/** For every dimension the two functions whose bands lie furthest apart, current state: clear from a step between them. */
export function toldGroupGaps(context: ScoringContext, breakdown: Breakdown | undefined): GroupGap[] {
  if (!breakdown) return [];
  return context.instrument.dimensions.flatMap(({ key }, at) => {
    const shown = breakdown.groups.flatMap(({ key: group }, row) => {
      const told = breakdown.current.dimensions[row]![at];
      return told?.band ? [{ group, cell: told, band: told.band }] : [];
    });
    if (shown.length < 2) return [];
    const high = shown.reduce((best, next) => (next.cell.pct > best.cell.pct ? next : best));
    const low = shown.reduce((best, next) => (next.cell.pct < best.cell.pct ? next : best));
    if (high.cell.pct === low.cell.pct) return [];
    const step = Math.max(...[high, low].map(({ band }) => (band.end === null ? band.to - band.from : 0)));
    const apart = high.band.from - low.band.to;
    const { change, interval } = combinedChange([{ weight: 1, before: low.cell, after: high.cell }], context.level);
    const words = apart > 0 && apart >= step - 1e-9 ? 'clear' : change >= step - 1e-9 ? 'possible' : 'none';
    return [
      {
        dimension: key,
        breakdown: breakdown.key,
        high: high.group,
        low: low.group,
        pct: change,
        interval,
        hedgesG: null,
        probabilityOfSuperiority: null,
        words,
      } satisfies GroupGap,
    ];
  });
}
