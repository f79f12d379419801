import { describe, expect, it } from '@jest/globals';

import { quantile, quartiles } from './quantiles.js';

describe('quantiles of type 7', () => {
  it('agree with R and NumPy on one to four', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile([4, 1, 3, 2], p))).toEqual([1, 1.75, 2.5, 3.25, 4]);
  });

  it('skip what is not there', () => {
    expect(quantile(Float64Array.of(NaN, 5, 1), 0.5)).toBe(3);
    expect(quartiles([null])).toEqual({ q1: null, median: null, q3: null });
  });

  it('refuse a share outside 0 to 1', () => {
    expect(() => quantile([1], 1.1)).toThrow(/^p: /);
  });
});
