import { agreementWithTarget, mean, nextVoteStep, voteRound, type Scale } from '@sextant/statistics';

import { levelClusters } from './level-clusters.js';
import type { Measured } from './measured.js';
import type { RoundTally, ScaleTally } from './round-tally.js';

/** Fewer votes are shown without any measure (docs/statistics.md, section 11). */
export const FEWEST_FOR_MEASURES = 3;

interface ScaleFacts {
  readonly scale: Scale;
  readonly round: number;
  readonly measured: Measured | null;
  /** Votes by option in the round before. */
  readonly previous: readonly number[] | null;
}

/** Votes on a scale: where they lie, how far they agree, and whether another round would help. */
export function scaleTally(
  votes: readonly number[],
  { scale, round, measured, previous }: ScaleFacts,
): Pick<RoundTally, 'scale' | 'advice' | 'netChange'> {
  const before = previous?.flatMap((count, place) => new Array<number>(count).fill(scale.min + place));
  const summary = voteRound(votes, { scale, ...(before && { previous: before }) });
  const clusters = levelClusters(summary.counts, scale.min);
  if (votes.length < FEWEST_FOR_MEASURES) {
    return { scale: { ...NO_MEASURES, clusters }, advice: null, netChange: summary.netChange };
  }
  const average = mean(votes);
  return {
    scale: {
      mean: average,
      median: summary.median,
      q1: summary.q1,
      q3: summary.q3,
      consensus: summary.consensus,
      clusters,
      measured: measured?.level == null ? null : besideMeasured(summary.counts, average!, measured.level, scale),
    },
    advice: nextVoteStep(summary, round),
    netChange: summary.netChange,
  };
}

/** A scale of which nothing is told. */
export const NO_MEASURES: ScaleTally = {
  mean: null,
  median: null,
  q1: null,
  q3: null,
  consensus: null,
  clusters: [],
  measured: null,
};

function besideMeasured(
  counts: readonly number[],
  average: number,
  level: number,
  scale: Scale,
): NonNullable<ScaleTally['measured']> {
  return { level, difference: average - level, agreement: agreementWithTarget(counts, level, scale).agreement };
}
