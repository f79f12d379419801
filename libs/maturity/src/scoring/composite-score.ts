import type { Agreement, Score } from '../result/score-parts.js';
import { scaleAgreement } from '../statistics/agreement.js';
import { organisationScore } from '../statistics/organisation-score.js';
import { commonScale, levelOf, PERCENT, rowsOf, type ItemColumn } from './answer-table.js';
import { headOf, maySpread } from './release.js';
import type { ScoringContext } from './scoring-context.js';

/** A score over several items, with what may be told of it. */
export interface CompositeScore extends Score {
  itemsUsed: number;
  unweightedPct: number | null;
}

const WITHHELD: CompositeScore = {
  pct: null,
  level: null,
  interval: null,
  se: null,
  df: null,
  n: null,
  flags: ['below_threshold'],
  itemsUsed: 0,
  unweightedPct: null,
};

/** The items that enough people answered. The others stay out of every score too, or they could be worked out from it. */
export function releasedColumns(context: ScoringContext, columns: readonly ItemColumn[]): ItemColumn[] {
  return columns.filter(({ n }) => n >= context.rules.k);
}

/** Item-first score of some items with its interval, in percent of range. */
export function compositeScore(
  context: ScoringContext,
  columns: readonly ItemColumn[],
  loadOf: (column: ItemColumn) => number,
): CompositeScore {
  const { rules, rounding } = context;
  const respondents = context.tables.current.respondents;
  const used = releasedColumns(context, columns).filter((column) => loadOf(column) > 0);
  const peopleWho = peopleAnswering(used, respondents);
  if (peopleWho < rules.k) return { ...WITHHELD, flags: rules.isOpen ? ['no_data'] : ['below_threshold'] };

  const scored = organisationScore(rowsOf(used, respondents, 'pct'), {
    scale: PERCENT,
    loads: used.map(loadOf),
    level: context.level,
    ...context.weighting,
  });
  const { n } = scored;
  const spread = maySpread(n, used.length, rules);
  const matters = scored.flags.includes('weighting_matters') && !hasSmallCell(context, used);
  return {
    pct: rounding.points(scored.scorePct, n),
    level: rounding.levels(levelOf(scored.scorePct, commonScale(used))),
    interval: spread ? rounding.interval(scored.ciLowPct, scored.ciHighPct, n) : null,
    se: spread ? rounding.points(scored.sePct, n) : null,
    df: spread ? rounding.levels(scored.df) : null,
    n: headOf(n, rules),
    flags: [...scored.flags, ...(used.length < columns.length ? ['items_left_out'] : [])],
    itemsUsed: used.length,
    unweightedPct: matters ? rounding.points(scored.unweightedScorePct, n) : null,
  };
}

/** How far answers lie apart on the items of a dimension; the band from k people on, figures from 2k. */
export function compositeAgreement(context: ScoringContext, columns: readonly ItemColumn[]): Agreement | null {
  const { rules, rounding } = context;
  const respondents = context.tables.current.respondents;
  const used = releasedColumns(context, columns);
  const n = peopleAnswering(used, respondents);
  const scale = commonScale(used);
  if (n < Math.max(rules.k, 2) || scale === null) return null;

  const range = scale.highest - scale.lowest;
  const measured = scaleAgreement(rowsOf(used, respondents, 'keyed'), {
    scale: { min: scale.lowest, max: scale.highest },
  });
  const figures = rules.isOpen || n >= 2 * rules.k;
  const figure = (value: number | null) => (figures ? rounding.share(value) : null);
  return {
    adLevels: figures ? rounding.levels(measured.adMeanJ) : null,
    adPct: figures && measured.adMeanJ !== null ? rounding.points((measured.adMeanJ / range) * 100, n) : null,
    rwgStar: figure(measured.rwgJStar),
    rwgUniform: figure(measured.rwgJUniform),
    rwgSkewed: figure(measured.rwgJSkewed),
    band: measured.band,
    agrees: measured.adWithinLimit,
    flags: measured.flags,
  };
}

/** People who gave a level to at least one of the items. */
export function peopleAnswering(columns: readonly ItemColumn[], respondents: number): number {
  let people = 0;
  for (let i = 0; i < respondents; i++) if (columns.some(({ rated }) => !Number.isNaN(rated[i]!))) people++;
  return people;
}

/** Whether some but too few people of a group answered: then a second total of the same answers would give them away. */
export function hasSmallCell(context: ScoringContext, columns: readonly ItemColumn[]): boolean {
  if (context.rules.isOpen) return false;
  const people = new Map<string, number>();
  context.blocks.blockOf.forEach((block, i) => {
    if (columns.some(({ rated }) => !Number.isNaN(rated[i]!))) people.set(block, (people.get(block) ?? 0) + 1);
  });
  return [...people.values()].some((n) => n < context.rules.k);
}
