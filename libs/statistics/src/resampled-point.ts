import { mersenneStream } from './generator.js';
import type { Stream } from './generator.js';
import { InvalidInput } from './invalid-input.js';
import { PackedSums } from './packed-sums.js';
import type { PlaneAnswers } from './point-on-plane.js';
import { ResampledAxis } from './resampled-axis.js';
import type { ResampledStratum } from './resampled-axis.js';

/** How the bootstrap draws. */
export interface Resampling {
  readonly replicates: number;
  /** 0 to 2^32 - 1; the first 32 bits of the SHA-256 of instrument version, wave and statistic. */
  readonly seed: number;
  /** `n_minus_1` draws make the variance unbiased (McCarthy & Snowden 1985; Rao & Wu 1988). */
  readonly resample: 'n_minus_1' | 'n';
}

/** The resampled points in points of 0 to 100; NaN where a replicate drew no answer on an axis. */
export interface ResampledPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 0-based numbers of the kept respondents that the first replicate drew, stratum by stratum. */
  readonly firstReplicateRows: number[];
}

/** A stratum while it is drawn from. */
interface Drawing {
  readonly members: Int32Array;
  readonly sums: PackedSums;
  /** Whom the current replicate drew, by place in `members`. */
  readonly drawn: Int32Array;
}

/**
 * Recomputes the point on members drawn with replacement within each stratum, exactly as the reference describes it.
 * Packing lets a replicate add a few numbers per drawn member instead of walking the items; the sums are the same.
 */
export function resamplePoints(answers: PlaneAnswers, resampling: Resampling): ResampledPoints {
  const { replicates, seed, resample } = resampling;
  if (!Number.isInteger(replicates) || replicates < 1) {
    throw new InvalidInput('replicates', `${replicates} is not a whole number from 1 up`);
  }
  const strata = resampledStrata(answers, resample);
  let size = 0;
  const nextTotal = () => size++;
  const x = new ResampledAxis(answers.x, answers.xScale, strata, nextTotal);
  const y = new ResampledAxis(answers.y, answers.yScale, strata, nextTotal);
  const drawing = strata.map(({ members, draws, fields }): Drawing => ({
    members,
    sums: new PackedSums(fields, members.length, draws),
    drawn: new Int32Array(draws),
  }));

  const stream = mersenneStream(seed);
  const totals = new Float64Array(size);
  const xs = new Float64Array(replicates);
  const ys = new Float64Array(replicates);
  const firstReplicateRows: number[] = [];
  for (let b = 0; b < replicates; b++) {
    for (const stratum of drawing) drawReplicate(stratum, stream, totals);
    if (b === 0) {
      for (const { members, drawn } of drawing) for (const place of drawn) firstReplicateRows.push(members[place]!);
    }
    xs[b] = x.read(totals);
    ys[b] = y.read(totals);
  }
  return { x: xs, y: ys, firstReplicateRows };
}

function drawReplicate({ members, sums, drawn }: Drawing, stream: Stream, totals: Float64Array): void {
  // A single member is taken without touching the stream.
  if (members.length > 1) stream.fill(drawn, members.length);
  sums.addUp(drawn, totals);
}

function resampledStrata(answers: PlaneAnswers, resample: Resampling['resample']): ResampledStratum[] {
  const { keys, of, weights } = answers.strata;
  const members = keys.map((): number[] => []);
  of.forEach((stratum, i) => members[stratum]!.push(i));
  return members.map((own, s) => ({
    members: Int32Array.from(own),
    draws: own.length === 1 || resample === 'n' ? own.length : own.length - 1,
    weight: weights[s]!,
    fields: [],
  }));
}
