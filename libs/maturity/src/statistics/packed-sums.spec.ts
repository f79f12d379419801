import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { PackedSums } from './packed-sums.js';

describe('packed sums', () => {
  it('are the plain sums, exactly for whole numbers', () => {
    const whole = fc.array(fc.nat(200), { minLength: 5, maxLength: 5 });
    const any = fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: any }), { maxLength: 12 }),
        fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
        (fields, times) => {
          const draws = times.reduce((a, b) => a + b, 0);
          const totals = new Float64Array(fields.length).fill(NaN);
          const packed = new PackedSums(
            fields.map((values, target) => ({ values: Float64Array.from(values), target })),
            5,
            draws,
          );
          packed.addUp(Float64Array.from(times), totals);
          fields.forEach((values, target) => {
            const plain = values.reduce((sum, value, i) => sum + value * times[i]!, 0);
            if (values.every(Number.isInteger)) expect(totals[target]).toBe(plain);
            else expect(totals[target]).toBeCloseTo(plain, 9);
          });
        },
      ),
    );
  });
});
