import { kendallW, mersenneStream, proportion, voteRound } from '@sextant/statistics';

import { benchmarkCase } from './benchmark-statistic.js';
import { CaseContext } from './case-context.js';
import { pairedGapCase, reliableChangeCase, waveChangeCase } from './change-statistics.js';
import type { DataSet } from './data-set.js';
import { describeCase, describeGroupsCase } from './describe-statistics.js';
import {
  agreementItemCase,
  agreementScaleCase,
  agreementTargetCase,
  compositionSplitCase,
  consensusCase,
  iccCase,
  perceptionGapCase,
  valuesCase,
} from './group-statistics.js';
import { positionCase } from './position-statistic.js';
import { readReferenceFolder } from './reference-folder.js';
import type { ReferenceCase } from './reference-folder.js';
import {
  alphaCase,
  dimensionScoresCase,
  heatmapCase,
  omegaCase,
  organisationScoreCase,
  pooledGroupsCase,
  respondentScoresCase,
} from './score-statistics.js';
import { toSnakeCase } from './snake-case.js';

/** What a case came to, or why it could not be evaluated. */
export type Evaluation = { readonly id: string } & ({ readonly actual: unknown } | { readonly error: string });

const STATISTICS: Readonly<Record<string, (context: CaseContext) => unknown>> = {
  agreement_item: agreementItemCase,
  agreement_scale: agreementScaleCase,
  agreement_target: agreementTargetCase,
  alpha: alphaCase,
  benchmark: benchmarkCase,
  composition_split: compositionSplitCase,
  consensus: consensusCase,
  describe: describeCase,
  describe_groups: describeGroupsCase,
  dimension_scores: dimensionScoresCase,
  generator: generatorCase,
  heatmap: heatmapCase,
  icc: iccCase,
  kendall_w: (context) => kendallW(context.params['scores'] as number[][]),
  omega: omegaCase,
  organisation_score: organisationScoreCase,
  paired_gap: pairedGapCase,
  perception_gap: perceptionGapCase,
  pooled_groups: pooledGroupsCase,
  position: positionCase,
  proportion: (context) => proportion(context.number('count')!, context.number('n')!, context.level),
  reliable_change: reliableChangeCase,
  respondent_scores: respondentScoresCase,
  values: valuesCase,
  vote_round: voteRoundCase,
  wave_change: waveChangeCase,
};

/** Evaluates every case of a folder, in the order of its files. */
export function* evaluateFolder(folder: string): Generator<Evaluation> {
  for (const { cases, data } of readReferenceFolder(folder)) {
    for (const one of cases) yield evaluateCase(one, data);
  }
}

/** Evaluates one case; a case that cannot be evaluated does not stop the others. */
export function evaluateCase(one: ReferenceCase, data: DataSet | null): Evaluation {
  const statistic = Object.hasOwn(STATISTICS, one.statistic) ? STATISTICS[one.statistic] : undefined;
  if (!statistic) return { id: one.id, error: `the statistic ${one.statistic} is unknown` };
  try {
    return { id: one.id, actual: toSnakeCase(statistic(new CaseContext(one, data))) };
  } catch (error) {
    return { id: one.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function generatorCase(context: CaseContext): unknown {
  const seed = context.number('seed')!;
  const draw = <T>(name: string, next: () => T) => Array.from({ length: context.expectedLength(name) }, next);
  const uniforms = mersenneStream(seed);
  const words = mersenneStream(seed);
  const indexes = mersenneStream(seed);
  const size = context.number('index_of') ?? 1;
  return {
    uniform: draw('uniform', () => uniforms.uniform()),
    rawUint32: draw('raw_uint32', () => words.word()),
    indexes: draw('indexes', () => Math.floor(indexes.uniform() * size)),
  };
}

function voteRoundCase(context: CaseContext): unknown {
  return voteRound(context.values('votes') as number[], {
    scale: context.scale,
    previous: context.values('previous') as number[] | undefined,
    iqrShareLimit: context.number('iqr_share_limit'),
    netChangeLimit: context.number('net_change_limit'),
  });
}
