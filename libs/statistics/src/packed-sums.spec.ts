import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { PackedSums } from './packed-sums.js';

const MEMBERS = 5;

function expectPlainSums(fields: readonly number[][], drawn: readonly number[]): void {
  const totals = new Float64Array(fields.length).fill(NaN);
  const packed = new PackedSums(
    fields.map((values, target) => ({ values: Float64Array.from(values), target })),
    MEMBERS,
    drawn.length,
  );
  packed.addUp(Int32Array.from(drawn), totals);
  fields.forEach((values, target) => {
    const plain = drawn.reduce((sum, member) => sum + values[member]!, 0);
    if (values.every(Number.isInteger)) expect(totals[target]).toBe(plain);
    else expect(totals[target]).toBeCloseTo(plain, 9);
  });
}

describe('packed sums', () => {
  it('are the plain sums, exactly for whole numbers', () => {
    const of = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: MEMBERS, maxLength: MEMBERS });
    const whole = of(fc.nat(200));
    const percent = of(fc.constantFrom(0, 100 / 3, 200 / 3, 100));
    // As fine as scores are, and no finer: what lies below the rounding of the sums is not what they are for.
    const any = of(fc.double({ min: 0, max: 9, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6));
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: whole }, { weight: 2, arbitrary: percent }, any), { maxLength: 12 }),
        fc.array(fc.nat(MEMBERS - 1), { minLength: 1, maxLength: 20 }),
        expectPlainSums,
      ),
    );
  });

  it('never let one item run into the next, even when every draw hits the largest number', () => {
    const draws = Array<number>(511).fill(2);
    expectPlainSums(
      Array.from({ length: 13 }, () => [0, 1, 4, 2, 3]),
      draws,
    );
    expectPlainSums(
      Array.from({ length: 7 }, (_, k) => [25, 0, k % 2 ? 100 : 75, 50, 25]),
      draws,
    );
  });
});
