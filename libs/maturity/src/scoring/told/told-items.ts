import { itemAgreementOfCounts } from '@sextant/statistics';

import { middleOf, type Band } from '../../anonymity/bands.js';
import { shareBand, type ShareBand } from '../../anonymity/gate/share-figure.js';
import { groupName, nameOf, type PrintedState } from '../../publication/printed.js';
import type { ItemResult } from '../../result/result-document.js';
import { middlesOf } from '../../result/share-middles.js';
import type { AnswerTable, ItemColumn } from '../answer-table.js';
import { consensusBand, isPolarised, leastPerceptionGap } from '../disagreement.js';
import { columnKey, type ScoringContext } from '../scoring-context.js';
import { toldScore } from './told-score.js';

/** Fewest replies before it is told how many did not know. */
const FEWEST_REPLIES = 10;

/** Results of every item in one state as printed; agreement from the middles of the printed shares. */
export function toldItems(context: ScoringContext, table: AnswerTable, published: PrintedState): ItemResult[] {
  return table.columns.map((column) => {
    const { item, scale } = column;
    const about = { kind: 'item', key: item.key } as const;
    const { itemsUsed: _, ...score } = toldScore(context, table, published, about);
    const keyed = published.shares.get(nameOf(about)) ?? null;
    const shares = keyed && item.reverse ? keyed.toReversed() : keyed;
    const middles = shares && middlesOf(shares);
    const agreement = middles && itemAgreementOfCounts(middles, { scale: { min: scale.lowest, max: scale.highest } });
    const consensus = agreement?.consensus ?? null;
    const unanimous = shares?.findIndex(({ from, to }) => (from + to) / 2 > 90) ?? -1;
    return {
      key: item.key,
      ...score,
      level: item.reverse && score.level !== null ? scale.lowest + scale.highest - score.level : score.level,
      consensus,
      consensusBand: consensusBand(context.instrument, consensus),
      adLevels: agreement?.adMean ?? null,
      counts: null,
      shares: shares && [...shares],
      unanimousLevel: unanimous < 0 ? null : scale.lowest + unanimous,
      polarised: middles && isPolarised(context.instrument, middles),
      blindSpotPct: null,
      blindSpotInterval: null,
      blindSpotShare: blindSpot(context, table, column),
      notApplicablePct: null,
      perceptionGap: perceptionGap(context, column, published),
    };
  });
}

/** Who replied without a level is no answer to the question, but told as coarsely. */
function blindSpot({ plan, rules }: ScoringContext, table: AnswerTable, column: ItemColumn): ShareBand | null {
  const replied = column.n + column.doNotKnow + column.notApplicable;
  const isShown = plan.column(columnKey(table.state, column.item.key)).shown;
  return isShown && replied >= Math.max(rules.distributionMinimum, FEWEST_REPLIES)
    ? shareBand(column.doNotKnow, replied)
    : null;
}

/** Largest difference between two functions of which the item is told, where it is large enough to be named and only between bands that lie apart. */
function perceptionGap(
  { plan, instrument }: ScoringContext,
  { item, scale }: ItemColumn,
  published: PrintedState,
): ItemResult['perceptionGap'] {
  const told = (plan.partition('function')?.blocks ?? []).flatMap(({ key }) => {
    const printed = published.groups.get(groupName('function', key, { kind: 'item', key: item.key }));
    return printed ? [{ key, band: printed.band }] : [];
  });
  if (told.length < 2) return null;
  const middle = ({ band }: { band: Band }) => middleOf(band);
  const high = told.reduce((best, next) => (middle(next) > middle(best) ? next : best));
  const low = told.reduce((best, next) => (middle(next) < middle(best) ? next : best));
  const levels = ((middle(high) - middle(low)) / 100) * (scale.highest - scale.lowest);
  if (levels < leastPerceptionGap(instrument) - 1e-9 || high.band.from < low.band.to) return null;
  return item.reverse ? { high: low.key, low: high.key, levels } : { high: high.key, low: low.key, levels };
}
