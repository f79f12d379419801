import { InvalidInput } from './invalid-input.js';
import { mersenneStream } from './generator.js';
import { isPresent } from './answers.js';
import type { AnswerMatrix } from './item-first.js';
import type { PlaneAnswers } from './point-on-plane.js';

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

/** A sum that every replicate needs: over the drawn members of a stratum, of one whole number per member. */
interface Field {
  readonly stratum: number;
  readonly values: Float64Array;
  /** Largest value a member has; null when the values are not whole and so cannot share a column. */
  readonly largest: number | null;
  /** Where the total of a replicate goes. */
  readonly target: number;
}

/** Whole numbers of several fields packed in one double, so that one multiplication serves them all. */
interface Column {
  readonly values: Float64Array;
  readonly parts: readonly { readonly target: number; readonly unit: number }[];
}

/** How one axis is read off the totals of a replicate. */
interface AxisPlan {
  readonly range: number;
  /** Per stratum the totals of all items that nobody skipped, summed by load; empty when there are none. */
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
  const { strata } = answers;
  const members = strata.keys.map((_, stratum) => membersOf(strata.of, stratum));
  const draws = members.map((m) => (m.length === 1 || resample === 'n' ? m.length : m.length - 1));
  const fields: Field[] = [];
  const x = planAxis(answers, answers.x, answers.xScale, members, draws, fields);
  const y = planAxis(answers, answers.y, answers.yScale, members, draws, fields);
  const columns = members.map((_, s) =>
    pack(
      fields.filter((field) => field.stratum === s),
      draws[s]!,
    ),
  );

  const stream = mersenneStream(seed);
  const times = members.map((m) => new Float64Array(m.length));
  const totals = new Float64Array(fields.length);
  const points = {
    x: new Float64Array(replicates),
    y: new Float64Array(replicates),
    firstReplicateRows: [] as number[],
  };
  for (let b = 0; b < replicates; b++) {
    for (let s = 0; s < members.length; s++) {
      const size = members[s]!.length;
      const drawn = times[s]!;
      if (size === 1) {
        drawn[0] = 1;
        if (b === 0) points.firstReplicateRows.push(members[s]![0]!);
      } else {
        drawn.fill(0);
        for (let d = draws[s]!; d > 0; d--) {
          const index = Math.floor(stream.uniform() * size);
          drawn[index]! += 1;
          if (b === 0) points.firstReplicateRows.push(members[s]![index]!);
        }
      }
      for (const column of columns[s]!) unpack(column, weightedSum(drawn, column.values), totals);
    }
    points.x[b] = readAxis(x, totals);
    points.y[b] = readAxis(y, totals);
  }
  return points;
}

function membersOf(of: Int32Array, stratum: number): Int32Array {
  const members: number[] = [];
  of.forEach((own, i) => {
    if (own === stratum) members.push(i);
  });
  return Int32Array.from(members);
}

/** Registers the fields that an axis needs and says how to read the score off their totals. */
function planAxis(
  answers: PlaneAnswers,
  matrix: AnswerMatrix,
  scale: { readonly min: number; readonly max: number },
  members: readonly Int32Array[],
  draws: readonly number[],
  fields: Field[],
): AxisPlan {
  const { weights } = answers.strata;
  const weightOfAll = weights.reduce((a, b) => a + b, 0);
  const register = (stratum: number, values: Float64Array): number => {
    fields.push({ stratum, values, largest: largestWhole(values), target: fields.length });
    return fields.length - 1;
  };
  const answer = (member: number, item: number) => matrix.values[member * matrix.items + item]! - scale.min;
  const items = Array.from({ length: matrix.items }, (_, item) => item);
  const skipped = items.map((item) =>
    members.map((m) => m.reduce((c, i) => c + (isPresent(answer(i, item)) ? 0 : 1), 0)),
  );
  const complete = items.filter((item) => matrix.loads[item]! > 0 && skipped[item]!.every((count) => count === 0));
  const partial = items.filter((item) => matrix.loads[item]! > 0 && !complete.includes(item));

  return {
    range: scale.max - scale.min,
    completeLoad: complete.reduce((load, item) => load + matrix.loads[item]!, 0),
    complete:
      complete.length === 0
        ? []
        : members.map((m, s) => ({
            total: register(
              s,
              Float64Array.from(m, (i) => loadedSum(matrix, complete, (item) => answer(i, item))),
            ),
            factor: weights[s]! / weightOfAll / draws[s]!,
          })),
    partial: partial.map((item) => ({
      load: matrix.loads[item]!,
      strata: members.flatMap((m, s) => {
        if (skipped[item]![s] === m.length || weights[s] === 0) return [];
        const total = register(
          s,
          Float64Array.from(m, (i) => (isPresent(answer(i, item)) ? answer(i, item) : 0)),
        );
        const count = register(
          s,
          Float64Array.from(m, (i) => (isPresent(answer(i, item)) ? 1 : 0)),
        );
        return [{ total, count, weight: weights[s]! }];
      }),
    })),
  };
}

function loadedSum(matrix: AnswerMatrix, items: readonly number[], answer: (item: number) => number): number {
  return items.reduce((total, item) => total + matrix.loads[item]! * answer(item), 0);
}

function largestWhole(values: Float64Array): number | null {
  let largest = 0;
  for (const value of values) {
    if (!Number.isInteger(value)) return null;
    if (value > largest) largest = value;
  }
  return largest;
}

/** Shares columns among fields as long as the totals of a replicate stay below 2^53 and so exact. */
function pack(fields: readonly Field[], draws: number): Column[] {
  const columns: { values: Float64Array; parts: { target: number; unit: number }[]; room: number }[] = [];
  let open: (typeof columns)[number] | null = null;
  for (const field of fields) {
    const bits = field.largest === null ? 53 : Math.ceil(Math.log2(field.largest * draws + 1)) + 1;
    if (open === null || bits > open.room) {
      open = { values: new Float64Array(field.values.length), parts: [], room: 53 };
      columns.push(open);
    }
    const unit = 2 ** (53 - open.room);
    open.parts.push({ target: field.target, unit });
    open.room -= bits;
    for (let i = 0; i < field.values.length; i++) open.values[i]! += field.values[i]! * unit;
  }
  return columns;
}

function weightedSum(times: Float64Array, values: Float64Array): number {
  // Four running sums, because each addition would otherwise wait for the one before.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const n = times.length;
  const whole = n - (n % 4);
  let i = 0;
  for (; i < whole; i += 4) {
    a += times[i]! * values[i]!;
    b += times[i + 1]! * values[i + 1]!;
    c += times[i + 2]! * values[i + 2]!;
    d += times[i + 3]! * values[i + 3]!;
  }
  for (; i < n; i++) a += times[i]! * values[i]!;
  return a + b + c + d;
}

function unpack(column: Column, total: number, totals: Float64Array): void {
  let rest = total;
  for (let p = column.parts.length - 1; p > 0; p--) {
    const { target, unit } = column.parts[p]!;
    const part = Math.floor(rest / unit);
    totals[target] = part;
    rest -= part * unit;
  }
  totals[column.parts[0]!.target] = rest;
}

function readAxis(plan: AxisPlan, totals: Float64Array): number {
  let score = 0;
  let load = plan.completeLoad;
  for (const { total, factor } of plan.complete) score += totals[total]! * factor;
  for (const item of plan.partial) {
    let weighted = 0;
    let present = 0;
    for (const { total, count, weight } of item.strata) {
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
