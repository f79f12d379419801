import { isPresent } from './answers.js';
import { mersenneStream } from './generator.js';
import type { Stream } from './generator.js';
import { InvalidInput } from './invalid-input.js';
import type { AnswerMatrix } from './item-first.js';
import { PackedSums } from './packed-sums.js';
import type { Field } from './packed-sums.js';
import type { PlaneAnswers } from './point-on-plane.js';
import type { Scale } from './scale.js';

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

/** A stratum as the bootstrap sees it. */
interface DrawnStratum {
  readonly members: Int32Array;
  readonly draws: number;
  /** How often each member was drawn in the current replicate. */
  readonly times: Float64Array;
  readonly weight: number;
  readonly fields: Field[];
}

/** How one axis is read off the totals of a replicate; totals are numbered across all strata and both axes. */
interface AxisPlan {
  readonly range: number;
  /** Per stratum the total over all items that nobody skipped, summed by load; empty when there are none. */
  readonly complete: readonly { readonly total: number; readonly factor: number }[];
  readonly completeLoad: number;
  readonly partial: readonly {
    readonly load: number;
    readonly strata: readonly { readonly total: number; readonly count: number; readonly weight: number }[];
  }[];
}

/**
 * Recomputes the point on members drawn with replacement within each stratum, exactly as the reference describes it.
 * A replicate is summed member by number of draws instead of draw by draw; whole numbers make the two identical.
 */
export function resamplePoints(answers: PlaneAnswers, resampling: Resampling): ResampledPoints {
  const { replicates, seed, resample } = resampling;
  if (!Number.isInteger(replicates) || replicates < 1) {
    throw new InvalidInput('replicates', `${replicates} is not a whole number from 1 up`);
  }
  const strata = drawnStrata(answers, resample);
  const numbers = { next: 0 };
  const x = planAxis(answers.x, answers.xScale, strata, numbers);
  const y = planAxis(answers.y, answers.yScale, strata, numbers);
  const sums = strata.map(({ fields, members, draws }) => new PackedSums(fields, members.length, draws));

  const stream = mersenneStream(seed);
  const totals = new Float64Array(numbers.next);
  const xs = new Float64Array(replicates);
  const ys = new Float64Array(replicates);
  const firstReplicateRows: number[] = [];
  for (let b = 0; b < replicates; b++) {
    for (let s = 0; s < strata.length; s++) {
      if (b === 0) drawAndTell(stream, strata[s]!, firstReplicateRows);
      else draw(stream, strata[s]!);
      sums[s]!.addUp(strata[s]!.times, totals);
    }
    xs[b] = readAxis(x, totals);
    ys[b] = readAxis(y, totals);
  }
  return { x: xs, y: ys, firstReplicateRows };
}

function drawnStrata(answers: PlaneAnswers, resample: Resampling['resample']): DrawnStratum[] {
  const { keys, of, weights } = answers.strata;
  const members = keys.map((): number[] => []);
  of.forEach((stratum, i) => members[stratum]!.push(i));
  return members.map((own, s) => ({
    members: Int32Array.from(own),
    draws: own.length === 1 || resample === 'n' ? own.length : own.length - 1,
    times: new Float64Array(own.length),
    weight: weights[s]!,
    fields: [],
  }));
}

/** Draws a replicate of a stratum; one member is taken without touching the stream. */
function draw(stream: Stream, stratum: DrawnStratum): void {
  const { times, draws } = stratum;
  const size = times.length;
  if (size === 1) {
    times[0] = 1;
    return;
  }
  times.fill(0);
  for (let d = draws; d > 0; d--) times[Math.floor(stream.uniform() * size)]! += 1;
}

function drawAndTell(stream: Stream, stratum: DrawnStratum, rows: number[]): void {
  const { times, members, draws } = stratum;
  times.fill(0);
  for (let d = draws; d > 0; d--) {
    const index = times.length === 1 ? 0 : Math.floor(stream.uniform() * times.length);
    times[index]! += 1;
    rows.push(members[index]!);
  }
}

/** Registers the sums that an axis needs and says how to read the score off their totals. */
function planAxis(
  matrix: AnswerMatrix,
  scale: Scale,
  strata: readonly DrawnStratum[],
  numbers: { next: number },
): AxisPlan {
  const answer = (member: number, item: number) => matrix.values[member * matrix.items + item]! - scale.min;
  const register = (stratum: DrawnStratum, valueOf: (member: number) => number): number => {
    stratum.fields.push({ values: Float64Array.from(stratum.members, valueOf), target: numbers.next });
    return numbers.next++;
  };
  const loaded = Array.from({ length: matrix.items }, (_, item) => item).filter((item) => matrix.loads[item]! > 0);
  const answeredBy = loaded.map((item) =>
    strata.map(({ members }) => members.reduce((count, i) => count + (isPresent(answer(i, item)) ? 1 : 0), 0)),
  );
  const isComplete = answeredBy.map((counts) => counts.every((count, s) => count === strata[s]!.members.length));
  const complete = loaded.filter((_, k) => isComplete[k]);
  const weightOfAll = strata.reduce((total, { weight }) => total + weight, 0);

  return {
    range: scale.max - scale.min,
    completeLoad: complete.reduce((load, item) => load + matrix.loads[item]!, 0),
    complete:
      complete.length === 0
        ? []
        : strata.map((stratum) => ({
            total: register(stratum, (i) =>
              complete.reduce((sum, item) => sum + matrix.loads[item]! * answer(i, item), 0),
            ),
            factor: stratum.weight / weightOfAll / stratum.draws,
          })),
    partial: loaded.flatMap((item, k) => {
      if (isComplete[k]) return [];
      const speaking = strata.filter((stratum, s) => answeredBy[k]![s]! > 0 && stratum.weight > 0);
      return [
        {
          load: matrix.loads[item]!,
          strata: speaking.map((stratum) => ({
            total: register(stratum, (i) => (isPresent(answer(i, item)) ? answer(i, item) : 0)),
            count: register(stratum, (i) => (isPresent(answer(i, item)) ? 1 : 0)),
            weight: stratum.weight,
          })),
        },
      ];
    }),
  };
}

function readAxis(plan: AxisPlan, totals: Float64Array): number {
  let score = 0;
  let load = plan.completeLoad;
  for (let s = 0; s < plan.complete.length; s++) score += totals[plan.complete[s]!.total]! * plan.complete[s]!.factor;
  for (let k = 0; k < plan.partial.length; k++) {
    const item = plan.partial[k]!;
    let weighted = 0;
    let present = 0;
    for (let s = 0; s < item.strata.length; s++) {
      const { total, count, weight } = item.strata[s]!;
      const answers = totals[count]!;
      if (answers === 0) continue;
      weighted += (weight * totals[total]!) / answers;
      present += weight;
    }
    if (present === 0) continue;
    score += (item.load * weighted) / present;
    load += item.load;
  }
  return load === 0 ? NaN : ((score / load) * 100) / plan.range;
}
