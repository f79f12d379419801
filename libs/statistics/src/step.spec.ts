import { describe, expect, it } from '@jest/globals';

import { stepOf } from './step.js';

describe('the common step of some values', () => {
  it.each([
    ['percents of a five-level scale', [75, 0, 50, 100], 25],
    ['percents that leave the smallest out', [50, 75], 25],
    ['percents of a four-level scale', [100 / 3, 100, 200 / 3], 100 / 3],
    ['levels', [3, 5, 4, 0], 1],
    ['whole numbers far apart', [97, 100], 1],
    ['nothing but zeros', [0, 0], 1],
    ['nothing', [], 1],
    ['any numbers', [0.1234, 0.987654], null],
    ['negative numbers', [-1, 2], null],
  ])('of %s', (_, values, step) => {
    const found = stepOf(Float64Array.from(values));
    if (step === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(step, 12);
  });
});
