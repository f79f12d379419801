import type { AnswerSheet } from '@sextant/assessments/files';
import {
  instrumentFigures,
  respondentFigures,
  scaleOf,
  type Instrument,
  type ResultDocument,
  type StateResult,
  type Trend,
  type WaveInput,
} from '@sextant/maturity';

import { toSnakeCase } from '../reference/snake-case.js';

/** One organisation in one wave, scored. */
export interface ScoredSheet {
  sheet: AnswerSheet;
  input: WaveInput;
  result: ResultDocument;
}

/**
 * The JSON of `sextant analyse`: for each sheet its figures under the names of docs/statistics.md, where bands are told with the band
 * of which they are the middle, and the whole result document as the
 * product would freeze it; for the instrument its reliability over all sheets.
 */
export function analysisDocument(
  instrument: Instrument,
  scored: readonly ScoredSheet[],
  trends: ReadonlyMap<string, Trend>,
): unknown {
  const isOpen = scored.every(({ result }) => result.anonymity.minimumGroup === 1);
  return {
    schema: 'sextant-analysis/1',
    instrument: { key: instrument.meta.key, version: instrument.meta.version },
    analyses: scored.map(({ sheet, result }) => ({
      wave: sheet.wave === '' ? null : sheet.wave,
      organisation: sheet.organisation,
      n: result.participation.respondents,
      seed: result.method.seed,
      weighting: result.method.weighting,
      current: figures(instrument, result.current, isOpen ? sheet : null),
      desired: result.desired && figures(instrument, result.desired, null),
      gaps: toSnakeCase(result.gaps),
      result,
    })),
    trends: [...trends].map(([organisation, trend]) => ({ organisation, ...trend })),
    reliability: isOpen ? reliability(instrument, scored) : null,
  };
}

function figures(instrument: Instrument, state: StateResult, sheet: AnswerSheet | null): unknown {
  const own = sheet && new Map(respondentFigures(instrument, sheet.answers).map((row) => [row.dimension, row]));
  return {
    n: state.n,
    dimensions: state.dimensions.map(({ key, level, agreement, ...score }) => {
      const scores = own?.get(key);
      return {
        dimension: key,
        ...scoreFields(score),
        score: level,
        unweighted_score_pct: score.unweightedPct,
        ...(scores && {
          n_scored: scores.nScored,
          n_not_scored: scores.nNotScored,
          mean: scores.mean,
          sd: scores.sd,
          mean_pct: scores.meanPct,
        }),
        agreement: agreement && {
          rwg_j_uniform: agreement.rwgUniform,
          rwg_j_skewed: agreement.rwgSkewed,
          rwg_j_star: agreement.rwgStar,
          ad_mean_j: agreement.adLevels,
          band: agreement.band,
          within_limit: agreement.agrees,
          flags: agreement.flags,
        },
      };
    }),
    axes: state.axes.map(({ key, ...score }) => ({ axis: key, ...scoreFields(score) })),
    position: state.plane && toSnakeCase(state.plane),
    items: state.items.map((item) => {
      const { lowest, highest } = scaleOf(
        instrument,
        instrument.items.find(({ key }) => key === item.key)!,
      );
      return {
        item: item.key,
        scale: { min: lowest, max: highest },
        mean: item.level,
        mean_pct: item.pct,
        band: item.band,
        ci_low_pct: item.interval?.low ?? null,
        ci_high_pct: item.interval?.high ?? null,
        n: item.n,
        counts: item.counts,
        shares: item.shares,
        consensus: item.consensus,
        ad_mean: item.adLevels,
        polarised: item.polarised,
        blind_spot_pct: item.blindSpotPct,
        blind_spot_share: item.blindSpotShare,
        flags: item.flags,
      };
    }),
  };
}

function scoreFields(score: Omit<StateResult['axes'][number], 'key' | 'level'>) {
  return {
    n: score.n,
    items_used: score.itemsUsed,
    score_pct: score.pct,
    band: score.band,
    se_pct: score.se,
    df: score.df,
    ci_low_pct: score.interval?.low ?? null,
    ci_high_pct: score.interval?.high ?? null,
    flags: score.flags,
  };
}

function reliability(instrument: Instrument, scored: readonly ScoredSheet[]): unknown {
  return instrumentFigures(
    instrument,
    scored.map(({ sheet }) => sheet),
  ).map(({ dimension, formative, alpha, omega, icc }) => ({
    dimension,
    formative,
    n_complete: alpha.nComplete,
    alpha: alpha.alpha,
    ci_low: alpha.ciLow,
    ci_high: alpha.ciHigh,
    alpha_standardised: alpha.alphaStandardised,
    r_drop: alpha.rDrop,
    alpha_if_dropped: alpha.alphaIfDropped,
    omega: omega.omega,
    omega_standardised: omega.omegaStandardised,
    icc1: icc.icc1,
    icc1_ci_low: icc.icc1CiLow,
    icc1_ci_high: icc.icc1CiHigh,
    icc2: icc.icc2,
    flags: [...new Set([...alpha.flags, ...omega.flags, ...icc.flags])],
  }));
}
