import { presentOnScale } from './answers.js';
import { consensus, countOptions } from './consensus.js';
import type { Flag } from './flags.js';
import { quartiles } from './quantiles.js';
import type { Scale } from './scale.js';

/** What a round of votes came to and whether it may be the last. */
export interface VoteRound {
  readonly n: number;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly iqr: number | null;
  /** IQR as a share of the range of the scale. */
  readonly iqrShare: number | null;
  readonly consensus: number | null;
  readonly shareWithinOneOfMedian: number | null;
  readonly counts: readonly number[];
  /** Share of votes that moved since the previous round; null without one. */
  readonly netChange: number | null;
  /** Agreed: the IQR is at most a quarter of the range (customary, von der Gracht 2012). */
  readonly stopIqr: boolean | null;
  /** Stable: less than 15 % moved (after Scheibe, Skutsch & Schofer 1975). */
  readonly stable: boolean | null;
  readonly flags: Flag[];
}

/** The stop rule of a voting round. */
export interface VoteRoundOptions {
  readonly scale: Scale;
  /** Votes of the round before. */
  readonly previous?: ArrayLike<number>;
  readonly iqrShareLimit?: number;
  readonly netChangeLimit?: number;
}

const TOO_FEW = 3;
const MOST_ROUNDS = 3;

/** Describes a round of votes on the options of a scale. */
export function voteRound(votes: ArrayLike<number>, options: VoteRoundOptions): VoteRound {
  const { scale, previous, iqrShareLimit = 0.25, netChangeLimit = 0.15 } = options;
  const present = presentOnScale(votes, scale, 'votes');
  const counts = countOptions(present, scale);
  const n = present.length;
  const { q1, median, q3 } = quartiles(present);
  const iqr = q1 === null || q3 === null ? null : q3 - q1;
  const iqrShare = iqr === null ? null : iqr / (scale.max - scale.min);
  const netChange = previous ? moved(countOptions(previous, scale), counts) : null;
  const near = median === null ? 0 : present.filter((vote) => Math.abs(vote - median) <= 1 + 1e-9).length;
  return {
    n,
    median,
    q1,
    q3,
    iqr,
    iqrShare,
    consensus: consensus(counts, scale).consensus,
    shareWithinOneOfMedian: n === 0 ? null : near / n,
    counts,
    netChange,
    stopIqr: iqrShare === null ? null : iqrShare <= iqrShareLimit + 1e-9,
    stable: netChange === null ? null : netChange < netChangeLimit,
    flags: n === 0 ? ['no_data'] : n < TOO_FEW ? ['few_votes'] : [],
  };
}

/** What follows a round: agreement needs a stable one; stable disagreement and the third round are recorded as they are. */
export function nextVoteStep(
  round: Pick<VoteRound, 'stopIqr' | 'stable'>,
  roundNumber: number,
): 'another_round' | 'agreed' | 'record_disagreement' {
  if (round.stopIqr && (round.stable || roundNumber >= MOST_ROUNDS)) return 'agreed';
  return round.stable || roundNumber >= MOST_ROUNDS ? 'record_disagreement' : 'another_round';
}

function moved(before: readonly number[], now: readonly number[]): number | null {
  const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  if (total(before) === 0 || total(now) === 0) return null;
  return now.reduce((sum, count, k) => sum + Math.abs(count / total(now) - before[k]! / total(before)), 0) / 2;
}
