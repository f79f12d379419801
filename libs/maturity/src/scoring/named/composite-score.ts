import { organisationScore } from '@sextant/statistics';

import type { State } from '../../instrument/instrument.js';
import type { Agreement, Score } from '../../result/score-parts.js';
import {
  commonScale,
  keyedCounts,
  levelOf,
  PERCENT,
  rowsOf,
  type AnswerTable,
  type ItemColumn,
} from '../answer-table.js';
import { agreementOfCounts } from '../dimension-agreement.js';
import { columnKey, type ScoringContext } from '../scoring-context.js';

/** A score over several items. */
export interface CompositeScore extends Score {
  itemsUsed: number;
  unweightedPct: number | null;
}

/** The items that anybody answered. */
export function answeredItems(
  context: ScoringContext,
  state: State,
  columns: readonly ItemColumn[],
): { columns: ItemColumn[]; leftOut: number; n: number } {
  const planned = context.plan.total(columns.map(({ item }) => columnKey(state, item.key)));
  const used = new Set(planned.columns);
  return {
    columns: columns.filter(({ item }) => used.has(columnKey(state, item.key))),
    leftOut: planned.leftOut,
    n: planned.n,
  };
}

/** Item-first score of some items with its interval, in percent of range. */
export function compositeScore(
  context: ScoringContext,
  table: AnswerTable,
  columns: readonly ItemColumn[],
  loadOf: (column: ItemColumn) => number,
): CompositeScore {
  const loaded = columns.filter((column) => loadOf(column) > 0);
  const { columns: used, leftOut, n } = answeredItems(context, table.state, loaded);
  if (n === 0) return NO_DATA;
  const scored = organisationScore(rowsOf(used, table.respondents, 'pct'), {
    scale: PERCENT,
    loads: used.map(loadOf),
    level: context.level,
    ...context.weighting,
  });
  if (scored.scorePct === null) return NO_DATA;
  const { ciLowPct: low, ciHighPct: high } = scored;
  return {
    pct: scored.scorePct,
    band: null,
    level: levelOf(scored.scorePct, commonScale(used)),
    interval: low === null || high === null ? null : { low, high },
    se: scored.sePct,
    df: scored.df,
    spread: null,
    n,
    flags: [...scored.flags, ...(leftOut > 0 ? ['items_left_out'] : [])],
    itemsUsed: used.length,
    unweightedPct: scored.flags.includes('weighting_matters') ? scored.unweightedScorePct : null,
  };
}

/** How far answers lie apart on the items of a dimension. */
export function compositeAgreement(
  context: ScoringContext,
  table: AnswerTable,
  columns: readonly ItemColumn[],
): Agreement | null {
  const { columns: used, n } = answeredItems(context, table.state, columns);
  return n < 2
    ? null
    : agreementOfCounts(
        used.map((column) => keyedCounts(column)),
        commonScale(used),
      );
}

const NO_DATA: CompositeScore = {
  pct: null,
  band: null,
  level: null,
  interval: null,
  se: null,
  df: null,
  spread: null,
  n: null,
  flags: ['no_data'],
  itemsUsed: 0,
  unweightedPct: null,
};
