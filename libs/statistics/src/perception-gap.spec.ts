import { describe, expect, it } from '@jest/globals';

import { gapInWords, holmAdjusted, perceptionGap, probabilityOfSuperiority } from './perception-gap.js';

describe('the gap between two groups', () => {
  it('has a Welch interval and a corrected effect size', () => {
    const gap = perceptionGap([4, 4, 4, 4, 4], [1, 2, 3, 4, 5]);
    expect(gap.difference).toBe(1);
    expect(gap.ciLow).toBeCloseTo(-0.963243161477557, 6);
    expect(gap.hedgesG).toBeCloseTo(0.807402407046451, 8);
    expect(gap.flags).toEqual([]);
  });

  it('is only a difference where there is no spread', () => {
    expect(perceptionGap([4, 4], [2, 2])).toMatchObject({ difference: 2, hedgesG: null, flags: ['zero_variance'] });
    expect(perceptionGap([4], [2, 3, 4])).toMatchObject({ difference: 1, ciLow: null, flags: ['single_respondent'] });
    expect(perceptionGap([], [2, 3])).toMatchObject({ difference: null, mean2: 2.5, flags: ['no_data'] });
    expect(() => perceptionGap([1, Infinity], [1])).toThrow(/^first: /);
  });

  it('counts ties as half a win', () => {
    expect(probabilityOfSuperiority([1, 2, 3], [2])).toBe(0.5);
    expect(probabilityOfSuperiority([0.1 + 0.2], [0.3])).toBe(0.5);
    expect(perceptionGap([5, 5], [1, 2]).cliffsDelta).toBe(1);
  });

  it('is called clear only when sure and large', () => {
    expect(gapInWords({ difference: 12, ciLow: 2, ciHigh: 22 })).toBe('clear_gap');
    expect(gapInWords({ difference: -12, ciLow: -22, ciHigh: 2 })).toBe('possible_gap');
    expect(gapInWords({ difference: 4, ciLow: 1, ciHigh: 7 })).toBe('possible_gap');
    expect(gapInWords({ difference: 4, ciLow: -1, ciHigh: 9 })).toBe('no_gap');
    expect(gapInWords({ difference: 4, ciLow: null, ciHigh: null })).toBeNull();
  });

  it('adjusts a family of p-values', () => {
    expect(holmAdjusted([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
  });
});
