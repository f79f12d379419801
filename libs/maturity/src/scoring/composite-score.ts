import type { PlannedScore } from '../anonymity/release-plan.js';
import { awayFromTheEnds } from '../anonymity/unanimity.js';
import type { State } from '../instrument/instrument.js';
import type { Agreement, Score } from '../result/score-parts.js';
import { scaleAgreementOfCounts } from '../statistics/agreement.js';
import { organisationScore } from '../statistics/organisation-score.js';
import {
  commonScale,
  keyedCounts,
  levelOf,
  PERCENT,
  rowsOf,
  type AnswerTable,
  type ItemColumn,
} from './answer-table.js';
import { columnKey, type ScoringContext } from './scoring-context.js';
import { homogeneousLevel } from './told-answers.js';

/** A score over several items, with what may be told of it. */
export interface CompositeScore extends Score {
  itemsUsed: number;
  unweightedPct: number | null;
}

/** The items of a composite that may be used, and what may be told of a score over them. */
export interface ReleasedItems {
  planned: PlannedScore;
  columns: ItemColumn[];
}

/** Flags that say how far answers lie apart. */
const SPREAD_FLAGS = ['zero_variance', 'above_null', 'single_respondent', 'singleton_group'];

/** A level as rated in percent of range, turned where the item is. */
export function pctOfLevel({ item, scale }: ItemColumn, level: number): number {
  const { lowest, highest } = scale;
  return (((item.reverse ? lowest + highest - level : level) - lowest) / (highest - lowest)) * 100;
}

/** Asks the plan for a score over some items. Items that too few answered stay out of every score, or they could be worked out from it. */
export function releasedItems(
  context: ScoringContext,
  state: State,
  columns: readonly ItemColumn[],
  block?: string,
): ReleasedItems {
  const keyOf = ({ item }: ItemColumn) => columnKey(state, item.key);
  const keys = columns.map(keyOf);
  const planned = block === undefined ? context.plan.total(keys) : context.plan.score('function', block, keys);
  const used = new Set(planned.columns);
  return { planned, columns: columns.filter((column) => used.has(keyOf(column))) };
}

/** Flags of a statistic as far as they tell nothing that the precision holds back. */
export function tellableFlags(flags: readonly string[], { precision }: Pick<PlannedScore, 'precision'>): string[] {
  return precision === 'full' ? [...flags] : flags.filter((flag) => !SPREAD_FLAGS.includes(flag));
}

/** Item-first score of some items with its interval, in percent of range. */
export function compositeScore(
  context: ScoringContext,
  table: AnswerTable,
  columns: readonly ItemColumn[],
  loadOf: (column: ItemColumn) => number,
): CompositeScore {
  const loaded = columns.filter((column) => loadOf(column) > 0);
  const { planned, columns: used } = releasedItems(context, table.state, loaded);
  if (!planned.shown) return withheld(context);
  const level = used.length === 1 ? homogeneousLevel(used[0]!, context.rules) : null;
  if (level !== null) return homogeneous(used[0]!, level, planned);

  const { rounding } = context;
  const scored = organisationScore(rowsOf(used, table.respondents, 'pct'), {
    scale: PERCENT,
    loads: used.map(loadOf),
    level: context.level,
    ...context.weighting,
  });
  const { n } = planned;
  if (scored.scorePct === null) return withheld(context);
  // A score of one item lies at an end only if all of them agree, which is told as such.
  const pct = used.length > 1 ? awayFromTheEnds(scored.scorePct, n, context.rules) : scored.scorePct;
  const isAtAnEnd = pct !== scored.scorePct;
  const isFull = planned.precision === 'full' && !isAtAnEnd;
  const matters = scored.flags.includes('weighting_matters') && planned.unweighted;
  return {
    pct: rounding.points(pct, n),
    level: rounding.levels(levelOf(pct, commonScale(used))),
    interval: isFull ? rounding.interval(scored.ciLowPct, scored.ciHighPct, n) : null,
    se: isFull ? rounding.points(scored.sePct, n) : null,
    df: isFull ? rounding.levels(scored.df) : null,
    n: planned.head,
    flags: [
      ...tellableFlags(scored.flags, { precision: isFull ? 'full' : 'mean' }),
      ...(isAtAnEnd ? ['near_the_end'] : []),
      ...(planned.leftOut > 0 ? ['items_left_out'] : []),
    ],
    itemsUsed: used.length,
    unweightedPct: matters && !isAtAnEnd ? rounding.points(scored.unweightedScorePct, n) : null,
  };
}

/** How far answers lie apart on the items of a dimension; the band from k people on, figures from 2k. */
export function compositeAgreement(
  context: ScoringContext,
  table: AnswerTable,
  columns: readonly ItemColumn[],
): Agreement | null {
  const { planned, columns: used } = releasedItems(context, table.state, columns);
  const scale = commonScale(used);
  if (!planned.unweighted || planned.n < 2 || scale === null) return null;

  const { rounding } = context;
  const range = scale.highest - scale.lowest;
  const measured = scaleAgreementOfCounts(
    used.map((column) => keyedCounts(column)),
    {
      scale: { min: scale.lowest, max: scale.highest },
    },
  );
  const isFull = planned.precision === 'full';
  const figure = (value: number | null) => (isFull ? rounding.share(value) : null);
  const adPct = measured.adMeanJ === null ? null : (measured.adMeanJ / range) * 100;
  return {
    adLevels: isFull ? rounding.levels(measured.adMeanJ) : null,
    adPct: isFull ? rounding.points(adPct, planned.n) : null,
    rwgStar: figure(measured.rwgJStar),
    rwgUniform: figure(measured.rwgJUniform),
    rwgSkewed: figure(measured.rwgJSkewed),
    band: measured.band,
    agrees: measured.adWithinLimit,
    flags: tellableFlags(measured.flags, planned),
  };
}

function homogeneous(column: ItemColumn, level: number, planned: PlannedScore): CompositeScore {
  const pct = pctOfLevel(column, level);
  const flags = ['homogeneous', ...(planned.leftOut > 0 ? ['items_left_out'] : [])];
  const n = planned.head;
  return {
    pct,
    level: levelOf(pct, column.scale),
    interval: null,
    se: null,
    df: null,
    n,
    flags,
    itemsUsed: 1,
    unweightedPct: null,
  };
}

function withheld({ rules }: ScoringContext): CompositeScore {
  return {
    pct: null,
    level: null,
    interval: null,
    se: null,
    df: null,
    n: null,
    flags: [rules.isOpen ? 'no_data' : 'below_threshold'],
    itemsUsed: 0,
    unweightedPct: null,
  };
}
