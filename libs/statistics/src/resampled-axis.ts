import { isPresent } from './answers.js';
import type { AnswerMatrix } from './item-first.js';
import type { Field } from './packed-sums.js';
import type { Scale } from './scale.js';

/** A stratum as an axis sees it: who may be drawn, how many are, and the sums that every replicate needs of them. */
export interface ResampledStratum {
  readonly members: Int32Array;
  readonly draws: number;
  readonly weight: number;
  readonly fields: Field[];
}

/** Hands out the places of sums among the totals of a replicate, across all strata and both axes. */
export type NextTotal = () => number;

/**
 * How an axis is read off the totals of a replicate, item first. Items that nobody skipped need one sum a stratum
 * together, since the number of their answers never changes; every other item needs a sum and a count a stratum.
 * Read some thousand times per result, hence flat arrays.
 */
export class ResampledAxis {
  private readonly range: number;
  private readonly completeLoad: number;
  private readonly complete: { totals: Int32Array; factors: Float64Array };
  private readonly partial: { loads: Float64Array; ends: Int32Array };
  /** Cells of partial items by strata: where sum and count are found, and the weight of the stratum. */
  private readonly cells: { totals: Int32Array; counts: Int32Array; weights: Float64Array };

  /** Registers the sums that the axis needs with the strata. */
  constructor(matrix: AnswerMatrix, scale: Scale, strata: readonly ResampledStratum[], nextTotal: NextTotal) {
    this.range = scale.max - scale.min;
    const answer = (member: number, item: number) => matrix.values[member * matrix.items + item]! - scale.min;
    const register = (stratum: ResampledStratum, valueOf: (member: number) => number): number => {
      const { members, fields } = stratum;
      const values = new Float64Array(members.length);
      for (let i = 0; i < values.length; i++) values[i] = valueOf(members[i]!);
      const target = nextTotal();
      fields.push({ values, target });
      return target;
    };

    const complete: number[] = [];
    const totals: number[] = [];
    const counts: number[] = [];
    const weights: number[] = [];
    const loads: number[] = [];
    const ends: number[] = [];
    for (let item = 0; item < matrix.items; item++) {
      const load = matrix.loads[item]!;
      if (!(load > 0)) continue;
      const hasAnswered = (member: number) => isPresent(answer(member, item));
      if (strata.every(({ members }) => members.every(hasAnswered))) {
        complete.push(item);
        continue;
      }
      for (const stratum of strata) {
        if (!(stratum.weight > 0) || !stratum.members.some(hasAnswered)) continue;
        totals.push(register(stratum, (i) => (hasAnswered(i) ? answer(i, item) : 0)));
        counts.push(register(stratum, (i) => (hasAnswered(i) ? 1 : 0)));
        weights.push(stratum.weight);
      }
      loads.push(load);
      ends.push(totals.length);
    }
    this.cells = {
      totals: Int32Array.from(totals),
      counts: Int32Array.from(counts),
      weights: Float64Array.from(weights),
    };
    this.partial = { loads: Float64Array.from(loads), ends: Int32Array.from(ends) };

    this.completeLoad = complete.reduce((load, item) => load + matrix.loads[item]!, 0);
    const sumOfComplete = (i: number) => complete.reduce((sum, item) => sum + matrix.loads[item]! * answer(i, item), 0);
    const weightOfAll = strata.reduce((total, { weight }) => total + weight, 0);
    const spoken = complete.length === 0 ? [] : strata;
    this.complete = {
      totals: Int32Array.from(spoken, (stratum) => register(stratum, sumOfComplete)),
      factors: Float64Array.from(spoken, ({ weight, draws }) => weight / weightOfAll / draws),
    };
  }

  /** The score in points of 0 to 100; NaN where the replicate drew no answer. */
  read(totals: Float64Array): number {
    const { complete, partial, cells } = this;
    let score = 0;
    let load = this.completeLoad;
    for (let s = 0; s < complete.totals.length; s++) score += totals[complete.totals[s]!]! * complete.factors[s]!;
    let cell = 0;
    for (let k = 0; k < partial.ends.length; k++) {
      let weighted = 0;
      let present = 0;
      for (const end = partial.ends[k]!; cell < end; cell++) {
        const answers = totals[cells.counts[cell]!]!;
        if (answers === 0) continue;
        const weight = cells.weights[cell]!;
        weighted += (weight * totals[cells.totals[cell]!]!) / answers;
        present += weight;
      }
      if (present === 0) continue;
      score += (partial.loads[k]! * weighted) / present;
      load += partial.loads[k]!;
    }
    return load === 0 ? NaN : ((score / load) * 100) / this.range;
  }
}
