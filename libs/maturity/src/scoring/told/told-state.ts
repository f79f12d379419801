import { axisKeys } from '../../instrument/readers.js';
import { nameOf, type PrintedState } from '../../publication/printed.js';
import { loadOf } from '../../publication/publication-walk.js';
import type { PlaneResult, StateResult } from '../../result/result-document.js';
import type { Agreement } from '../../result/score-parts.js';
import { middlesOf } from '../../result/share-middles.js';
import { commonScale, type AnswerTable } from '../answer-table.js';
import { agreementOfCounts } from '../dimension-agreement.js';
import { columnKey, type ScoringContext } from '../scoring-context.js';
import { toldItems } from './told-items.js';
import { toldPlane } from './told-plane.js';
import { toldScore } from './told-score.js';

/** One state of a wave as printed. */
export function toldState(
  context: ScoringContext,
  table: AnswerTable,
  published: PrintedState,
  before: PlaneResult | null,
): StateResult {
  const { instrument, plan } = context;
  const minimum = instrument.scoring?.minimum_items_per_axis ?? 1;
  const items = toldItems(context, table, published);
  const axes = axisKeys(instrument).map((key) => {
    const score = toldScore(context, table, published, { kind: 'axis', key });
    const isThin = score.itemsUsed < minimum && score.pct !== null;
    const flags = isThin ? [...score.flags, 'too_few_items'] : score.flags;
    return { key, ...score, level: null, flags, unweightedPct: null };
  });
  return {
    state: table.state,
    n: plan.total(instrument.items.map(({ key }) => columnKey(table.state, key))).head,
    axes,
    plane: toldPlane(context, table, axes, items, published, before),
    dimensions: instrument.dimensions.map(({ key, formative }) => ({
      key,
      formative: formative ?? false,
      ...toldScore(context, table, published, { kind: 'dimension', key }),
      unweightedPct: null,
      agreement: agreement(table, published, key),
    })),
    items,
  };
}

/** From the middles of the printed shares of all its items; null where one of them is not told. */
function agreement(table: AnswerTable, published: PrintedState, key: string): Agreement | null {
  const load = loadOf({ kind: 'dimension', key });
  const columns = table.columns.filter((column) => load(column) > 0);
  const middles = columns.flatMap(({ item }) => {
    const shares = published.shares.get(nameOf({ kind: 'item', key: item.key }));
    return shares ? [middlesOf(shares)] : [];
  });
  return middles.length < columns.length ? null : agreementOfCounts(middles, commonScale(columns));
}
