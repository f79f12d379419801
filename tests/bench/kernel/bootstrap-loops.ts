/** The bootstrap as bare loops would do it: no strata, no weights, no loads, one scale. What `resamplePoints` is measured against. */
import { mersenneStream, type ResampledPoints } from '@sextant/statistics';

import { LEVELS, type MadeUpWave } from './made-up-wave.js';

/** Items of a dimension; with 7 levels and 500 people their sum fits half an Int32. */
export const ITEMS_OF_DIMENSION = 6;

/** What a loop draws: so many times one less than there are respondents, from a seed. */
export interface Draws {
  readonly replicates: number;
  readonly seed: number;
}

type Points = Pick<ResampledPoints, 'x' | 'y'>;

/** Items before this one load on x, the others on y. */
export const firstOfY = ({ items }: Pick<MadeUpWave, 'items'>): number =>
  (items / ITEMS_OF_DIMENSION - 2) * ITEMS_OF_DIMENSION;

/**
 * The same statistic as ours, item first on the prescribed stream, its data packed as a bare loop would: sum and count of an
 * item in the halves of one Int32.
 */
export function packedItemFirst(wave: MadeUpWave, { replicates, seed }: Draws): Points {
  const { respondents: n, items } = wave;
  const packed = packedHalves(wave, 1);
  const stream = mersenneStream(seed);
  const drawn = new Int32Array(n - 1);
  const totals = new Int32Array(items);
  const points = { x: new Float64Array(replicates), y: new Float64Array(replicates) };
  for (let b = 0; b < replicates; b++) {
    totals.fill(0);
    stream.fill(drawn, n);
    for (let d = 0; d < drawn.length; d++) {
      const row = drawn[d]! * items;
      for (let j = 0; j < items; j++) totals[j]! += packed[row + j]!;
    }
    points.x[b] = meanOfParts(totals, 0, firstOfY(wave));
    points.y[b] = meanOfParts(totals, firstOfY(wave), items);
  }
  return points;
}

/**
 * The loop of the performance goals: sums and counts of a respondent's dimensions packed in one Int32 each, xorshift for a
 * generator. A dimension's score is the mean of all its answers instead of the mean of its items' means, and the stream is not
 * the prescribed one: less work and another statistic, equal in expectation only where missing answers fall evenly.
 */
export function packedDimensions(wave: MadeUpWave, { replicates, seed }: Draws): Points {
  const { respondents: n, items } = wave;
  const packed = packedHalves(wave, ITEMS_OF_DIMENSION);
  const dimensions = items / ITEMS_OF_DIMENSION;
  const border = firstOfY(wave) / ITEMS_OF_DIMENSION;
  const [p, q, r, s, t] = Array.from({ length: dimensions }, (_, k) =>
    Int32Array.from({ length: n }, (__, i) => packed[i * dimensions + k]!),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const totals = new Int32Array(dimensions);
  const points = { x: new Float64Array(replicates), y: new Float64Array(replicates) };
  const width = n * 2 ** -32;
  let state = seed | 0;
  for (let b = 0; b < replicates; b++) {
    let [first, second, third, fourth, fifth] = [0, 0, 0, 0, 0];
    for (let d = n - 1; d > 0; d--) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const i = Math.floor((state >>> 0) * width);
      first += p[i]!;
      second += q[i]!;
      third += r[i]!;
      fourth += s[i]!;
      fifth += t[i]!;
    }
    totals.set([first, second, third, fourth, fifth]);
    points.x[b] = meanOfParts(totals, 0, border);
    points.y[b] = meanOfParts(totals, border, dimensions);
  }
  return points;
}

/** A respondent as an object. */
export interface Person {
  readonly answers: readonly { readonly item: number; readonly level: number }[];
}

/** The wave as objects: one a person, one an answer. */
export function people({ respondents, items, values }: MadeUpWave): Person[] {
  return Array.from({ length: respondents }, (_, i) => ({
    answers: Array.from(values.subarray(i * items, (i + 1) * items), (level, item) => ({ item, level })).filter(
      ({ level }) => !Number.isNaN(level),
    ),
  }));
}

/** The same statistic as ours in plain loops over objects. */
export function objectLoops(persons: readonly Person[], wave: MadeUpWave, { replicates, seed }: Draws): Points {
  const stream = mersenneStream(seed);
  const points = { x: new Float64Array(replicates), y: new Float64Array(replicates) };
  for (let b = 0; b < replicates; b++) {
    const totals = Array.from({ length: wave.items }, () => ({ sum: 0, count: 0 }));
    for (let d = persons.length - 1; d > 0; d--) {
      for (const { item, level } of persons[Math.floor(stream.uniform() * persons.length)]!.answers) {
        const total = totals[item]!;
        total.sum += level - LEVELS.min;
        total.count++;
      }
    }
    points.x[b] = meanOfMeans(totals.slice(0, firstOfY(wave)));
    points.y[b] = meanOfMeans(totals.slice(firstOfY(wave)));
  }
  return points;
}

function meanOfMeans(totals: readonly { sum: number; count: number }[]): number {
  const answered = totals.filter(({ count }) => count > 0);
  return asPercent(answered.reduce((sum, total) => sum + total.sum / total.count, 0) / answered.length);
}

/** Sums in the high, counts in the low half; refuses waves whose sums over all draws could run over. */
function packedHalves({ respondents, items, values }: MadeUpWave, together: number): Int32Array {
  const most = respondents * together * (LEVELS.max - LEVELS.min);
  if (most >= 2 ** 15) throw new Error(`${most} does not fit half an Int32.`);
  const packed = new Int32Array((respondents * items) / together);
  values.forEach((value, at) => {
    if (!Number.isNaN(value)) packed[Math.floor(at / together)]! += ((value - LEVELS.min) << 16) | 1;
  });
  return packed;
}

function meanOfParts(totals: Int32Array, from: number, to: number): number {
  let sum = 0;
  let used = 0;
  for (let k = from; k < to; k++) {
    const count = totals[k]! & 0xffff;
    if (count === 0) continue;
    sum += (totals[k]! >>> 16) / count;
    used++;
  }
  return asPercent(sum / used);
}

function asPercent(steps: number): number {
  return (steps * 100) / (LEVELS.max - LEVELS.min);
}
