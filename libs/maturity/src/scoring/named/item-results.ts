import { itemAgreementOfCounts, proportion, spreadOfCounts } from '@sextant/statistics';

import type { ItemResult } from '../../result/result-document.js';
import { countsAmong, type AnswerTable, type ItemColumn } from '../answer-table.js';
import { consensusBand, isPolarised, leastPerceptionGap } from '../disagreement.js';
import { columnKey, type ScoringContext } from '../scoring-context.js';
import { compositeScore, type CompositeScore } from './composite-score.js';

/** Results of every item in one state, in the order of the instrument. */
export function itemResults(context: ScoringContext, table: AnswerTable): ItemResult[] {
  return table.columns.map((column) => itemResult(context, table, column));
}

function itemResult(context: ScoringContext, table: AnswerTable, column: ItemColumn): ItemResult {
  const scale = { min: column.scale.lowest, max: column.scale.highest };
  const { counts } = column;
  const isShown = context.plan.column(columnKey(table.state, column.item.key)).shown;
  const spread = isShown ? itemAgreementOfCounts(counts, { scale }) : null;
  return {
    key: column.item.key,
    ...asRated(
      compositeScore(context, table, [column], () => 1),
      column,
    ),
    consensus: spread?.consensus ?? null,
    consensusBand: consensusBand(context.instrument, spread?.consensus ?? null),
    adLevels: spread?.adMean ?? null,
    counts: spread ? counts : null,
    shares: null,
    unanimousLevel: null,
    polarised: spread ? isPolarised(context.instrument, counts) : null,
    ...repliesBesides(context, column, isShown),
    perceptionGap: isShown ? perceptionGap(context, table, column) : null,
  };
}

/** Shares of those who replied without a level. */
function repliesBesides({ level }: ScoringContext, column: ItemColumn, isShown: boolean) {
  const nothing = { blindSpotPct: null, blindSpotInterval: null, blindSpotShare: null, notApplicablePct: null };
  if (!isShown) return nothing;
  const replied = column.n + column.doNotKnow + column.notApplicable;
  const percent = (share: number | null) => (share === null ? null : share * 100);
  const blind = proportion(column.doNotKnow, replied, level);
  const [low, high] = [percent(blind.ciLow), percent(blind.ciHigh)];
  return {
    ...nothing,
    blindSpotPct: percent(blind.share),
    blindSpotInterval: low === null || high === null ? null : { low, high },
    notApplicablePct: percent(proportion(column.notApplicable, replied).share),
  };
}

/** The level that readers see beside the descriptors is not turned. */
function asRated({ itemsUsed: _items, unweightedPct: _plain, ...score }: CompositeScore, { item, scale }: ItemColumn) {
  const isTurned = item.reverse && score.level !== null;
  return { ...score, level: isTurned ? scale.lowest + scale.highest - score.level! : score.level };
}

/** Largest difference between two groups, where it is large enough to be named. */
function perceptionGap(
  context: ScoringContext,
  { state }: AnswerTable,
  column: ItemColumn,
): ItemResult['perceptionGap'] {
  const { plan } = context;
  const scale = { min: column.scale.lowest, max: column.scale.highest };
  const blockOf = plan.partition('function')?.blockOf ?? [];
  const means = context.blocks.flatMap(({ key }) => {
    if (!plan.cell('function', key, columnKey(state, column.item.key))) return [];
    const { mean } = spreadOfCounts(
      countsAmong(column, (i) => blockOf[i] === key),
      scale,
    );
    return mean === null ? [] : [{ key, level: mean }];
  });
  if (means.length < 2) return null;
  const high = means.reduce((best, next) => (next.level > best.level ? next : best));
  const low = means.reduce((best, next) => (next.level < best.level ? next : best));
  const levels = high.level - low.level;
  return levels < leastPerceptionGap(context.instrument) - 1e-9 ? null : { high: high.key, low: low.key, levels };
}
