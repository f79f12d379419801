import { describe, expect, it } from '@jest/globals';

import { groupReliability, icc, shrunkenMean } from './icc.js';

describe('the intraclass correlation', () => {
  it('is the share of variance between organisations', () => {
    const result = icc([1, 2, 4, 5], ['b', 'b', 'a', 'a']);
    // MSB = 9, MSW = 0.5, n0 = 2.
    expect(result.icc1).toBeCloseTo(8.5 / 9.5, 12);
    expect(result.icc2).toBeCloseTo(8.5 / 9, 12);
    expect(result.reliabilityByGroup).toMatchObject({ group: ['a', 'b'], n: [2, 2] });
    expect(result.reliabilityByGroup.reliability[0]).toBeCloseTo(result.icc2!, 12);
    expect(result.flags).toEqual(['few_groups']);
  });

  it('returns negative values as they are and reliability 0 with them', () => {
    const result = icc([1, 5, 1, 5, 2, 4], ['a', 'a', 'b', 'b', 'c', 'c']);
    expect(result).toMatchObject({ icc1: -1, icc2: null, f: 0, icc1CiLow: null });
    expect(result.flags).toContain('negative_icc');
    expect(result.reliabilityByGroup.reliability).toEqual([0, 0, 0]);
  });

  it('says why it has no value', () => {
    expect(icc([], []).flags).toEqual(['no_data']);
    expect(icc([1, 2], ['a', 'a'])).toMatchObject({ icc1: null, flags: ['too_few_groups'] });
    expect(icc([1, 2, 3], ['a', 'b', 'c']).flags).toContain('no_within_group_data');
    expect(icc([3, 3, 3, 3], ['a', 'a', 'b', 'b'])).toMatchObject({ icc1: null, icc2: null });
    expect(icc([0.1, 0.1, 0.3, 0.3], ['a', 'a', 'b', 'b'])).toMatchObject({ icc1: 1, icc2: 1, f: null });
    expect(() => icc([1], [])).toThrow(/^groups: /);
  });

  it('leaves out people without a score or a group', () => {
    expect(icc([1, null, 2, 4, 5, 9], ['a', 'a', 'a', 'b', 'b', null]).n).toBe(4);
  });

  it('tells how far to trust the mean of one organisation', () => {
    expect(groupReliability(10, 0.2)).toBeCloseTo(2 / 2.8, 12);
    expect(groupReliability(10, null)).toBeNull();
    expect(shrunkenMean(80, 60, 0.25)).toBe(65);
  });
});
