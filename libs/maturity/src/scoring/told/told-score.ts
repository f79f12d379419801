import { middleOf } from '../../anonymity/bands.js';
import { nameOf, type About, type PrintedState } from '../../publication/printed.js';
import { loadOf } from '../../publication/publication-walk.js';
import type { Score } from '../../result/score-parts.js';
import { commonScale, levelOf, type AnswerTable } from '../answer-table.js';
import { columnKey, type ScoringContext } from '../scoring-context.js';
import { intervalOf, uncertaintyOf } from './uncertainty.js';

/** A score of the organisation with the number of questions behind it. */
export interface ToldScore extends Score {
  itemsUsed: number;
}

/** A total as printed, with everything that follows from it. */
export function toldScore(
  context: ScoringContext,
  table: AnswerTable,
  published: PrintedState,
  about: About,
): ToldScore {
  const load = loadOf(about);
  const columns = table.columns.filter((column) => load(column) > 0);
  const planned = context.plan.total(columns.map(({ item }) => columnKey(table.state, item.key)));
  const printed = published.totals.get(nameOf(about));
  if (!planned.shown || !printed) return NOT_SHOWN;
  const spread = published.spreads.get(nameOf(about));
  const uncertainty = uncertaintyOf(printed, spread, context.rules);
  const pct = middleOf(printed.band);
  const used = columns.filter(({ item }) => planned.columns.includes(columnKey(table.state, item.key)));
  return {
    pct,
    band: printed.band,
    level: levelOf(pct, commonScale(used)),
    interval: intervalOf(pct, uncertainty, context.level),
    ...uncertainty,
    spread: spread ?? null,
    n: planned.head,
    flags: planned.leftOut > 0 ? ['items_left_out'] : [],
    itemsUsed: used.length,
  };
}

const NOT_SHOWN: ToldScore = {
  pct: null,
  band: null,
  level: null,
  interval: null,
  se: null,
  df: null,
  spread: null,
  n: null,
  flags: ['below_threshold'],
  itemsUsed: 0,
};
