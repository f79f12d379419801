import { answeredCount, itemCount } from './answers.js';
import type { AnswerRows } from './answers.js';
import { tMultiplier } from './distributions.js';
import type { Flag } from './flags.js';
import { InvalidInput, DEFAULT_LEVEL, assertLevel } from './invalid-input.js';
import { answerMatrix, itemFirst } from './item-first.js';
import { linearisedCovariance, satterthwaiteDf } from './linearised-covariance.js';
import { assertScale, percentOfRange } from './scale.js';
import type { Scale } from './scale.js';
import { effectiveSampleSize, strataOf } from './weighting.js';
import type { GroupWeighting } from './weighting.js';

/** How an organisation is scored on a dimension. */
export interface OrganisationScoreOptions extends GroupWeighting {
  readonly scale: Scale;
  /** Load of each item, 1 by default. */
  readonly loads?: readonly number[];
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
  /** People invited, when the answers are a census of so many rather than a view of the organisation. */
  readonly finitePopulation?: number;
}

/** Where an organisation stands on a dimension; fields in `Pct` are percent of range and may pass 0 or 100. */
export interface OrganisationScore {
  /** Respondents with at least one answer. */
  readonly n: number;
  readonly itemsUsed: number;
  readonly score: number | null;
  readonly scorePct: number | null;
  /** The score with every respondent alike, to be shown when it differs by more than 5 points. */
  readonly unweightedScorePct: number | null;
  readonly sePct: number | null;
  readonly df: number | null;
  readonly ciLowPct: number | null;
  readonly ciHighPct: number | null;
  readonly nEff: number;
  readonly singletonStrata: number;
  readonly missingGroups: readonly string[];
  readonly flags: Flag[];
}

/** Item-first score with its linearised t interval; degrees of freedom by Satterthwaite (1946). */
export function organisationScore(rows: AnswerRows, options: OrganisationScoreOptions): OrganisationScore {
  const { scale, level = DEFAULT_LEVEL } = options;
  assertScale(scale);
  assertLevel(level);
  const items = itemCount(rows, 'rows');
  const kept: number[] = [];
  rows.forEach((row, i) => {
    if (answeredCount(row) > 0) kept.push(i);
  });
  const strata = strataOf(kept, rows.length, options);
  const matrix = answerMatrix(rows, kept, items, options.loads, scale, 'rows');
  const { score, itemsUsed, pull } = itemFirst(matrix, strata);

  const points = pull.map((z) => (z * 100) / (scale.max - scale.min));
  const covariance = linearisedCovariance(points, points, strata);
  const df = satterthwaiteDf(covariance, 'xx');
  const sePct = df === null ? null : Math.sqrt(covariance.xx * shareNotAsked(kept.length, options.finitePopulation));
  const half = df === null || sePct === null ? null : tMultiplier(level, df) * sePct;
  const scorePct = percentOfRange(score, scale);
  const unweightedScorePct = strata.weighted
    ? percentOfRange(itemFirst(matrix, strataOf(kept, rows.length, { weighting: 'equal_respondent' })).score, scale)
    : scorePct;
  const nEff = effectiveSampleSize(strata);

  const flags: Flag[] = [];
  if (score === null) flags.push('no_data');
  else if (kept.length === 1) flags.push('single_respondent');
  else if (df === null && covariance.strata.length > 0) flags.push('zero_variance');
  if (strata.missing.length > 0) flags.push('group_missing');
  if (strata.weighted && covariance.singletons > 0) flags.push('singleton_group');
  if (score !== null && nEff < 5) flags.push('low_effective_n');
  if (scorePct !== null && unweightedScorePct !== null && Math.abs(scorePct - unweightedScorePct) > 5) {
    flags.push('weighting_matters');
  }
  return {
    n: kept.length,
    itemsUsed,
    score,
    scorePct,
    unweightedScorePct,
    sePct,
    df,
    ciLowPct: scorePct === null || half === null ? null : scorePct - half,
    ciHighPct: scorePct === null || half === null ? null : scorePct + half,
    nEff,
    singletonStrata: covariance.singletons,
    missingGroups: strata.missing,
    flags,
  };
}

function shareNotAsked(n: number, population: number | undefined): number {
  if (population === undefined) return 1;
  if (!(population >= n))
    throw new InvalidInput('finitePopulation', `${population} is fewer than the ${n} who answered`);
  return 1 - n / population;
}
