import type { PlaneResult, StateResult } from '../../result/result-document.js';
import { axisKeys, itemsOfDimension } from '../../instrument/readers.js';
import type { AnswerTable } from '../answer-table.js';
import { columnKey, type ScoringContext } from '../scoring-context.js';
import { compositeAgreement, compositeScore } from './composite-score.js';
import { itemResults } from './item-results.js';
import { planeResult, type Draws } from './plane-result.js';

/** One state of a named wave, which holds nothing back. */
export function namedState(
  context: ScoringContext,
  table: AnswerTable,
  draws: Draws,
  before: PlaneResult | null,
): StateResult {
  const { instrument, plan } = context;
  const items = itemResults(context, table);
  const minimum = instrument.scoring?.minimum_items_per_axis ?? 1;
  return {
    state: table.state,
    n: plan.total(instrument.items.map(({ key }) => columnKey(table.state, key))).head,
    axes: axisKeys(instrument).map((key) => {
      const score = compositeScore(context, table, table.columns, ({ item }) => item.loads?.[key] ?? 0);
      const isThin = score.itemsUsed < minimum && score.pct !== null;
      return { key, ...score, level: null, flags: isThin ? [...score.flags, 'too_few_items'] : score.flags };
    }),
    plane: planeResult(context, table, items, draws, before),
    dimensions: instrument.dimensions.map(({ key, formative }) => {
      const own = new Set(itemsOfDimension(instrument, key));
      const columns = table.columns.filter(({ item }) => own.has(item) && item.weight !== 0);
      const score = compositeScore(context, table, columns, ({ item }) => item.weight ?? 1);
      return { key, formative: formative ?? false, ...score, agreement: compositeAgreement(context, table, columns) };
    }),
    items,
  };
}
