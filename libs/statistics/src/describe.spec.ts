import { describe, expect, it } from '@jest/globals';

import { describeValues } from './describe.js';
import { percentOfRange } from './scale.js';

const scale = { min: 1, max: 5 };

describe('a description', () => {
  it('knows percent of range: 3.00 on 1 to 5 is 50, one level is 25 points', () => {
    expect(percentOfRange(3, scale)).toBe(50);
    expect(percentOfRange(4, scale)).toBe(75);
    expect(percentOfRange(null, scale)).toBeNull();
  });

  it('gives spread with n - 1, type 7 quartiles and counts', () => {
    const { sd, q1, median, q3, iqr, counts, ciLow } = describeValues([1, 1, 1, 5, 5, 5], { scale });
    expect(sd).toBeCloseTo(2.19089023002066, 12);
    expect([q1, median, q3, iqr]).toEqual([1, 3, 5, 4]);
    expect(counts).toEqual([3, 0, 0, 0, 3]);
    expect(ciLow).toBeCloseTo(0.700801709516405, 6);
  });

  it('is silent where there is nothing to say', () => {
    expect(describeValues([])).toMatchObject({ n: 0, mean: null, sd: null, min: null, flags: ['no_data'] });
    expect(describeValues([4])).toMatchObject({ mean: 4, sd: null, ciLow: null, flags: ['single_respondent'] });
    expect(describeValues([4, 4, 4])).toMatchObject({ sd: 0, ciLow: null, flags: ['zero_variance'] });
    expect(describeValues([1.5, 2], { scale }).counts).toBeNull();
  });

  it('refuses what is no answer', () => {
    expect(() => describeValues([6], { scale })).toThrow(/^values: /);
    expect(() => describeValues([Infinity])).toThrow(/^values: /);
    expect(() => describeValues([1], { level: 1 })).toThrow(/^level: /);
  });
});
