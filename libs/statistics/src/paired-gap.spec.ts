import { describe, expect, it } from '@jest/globals';

import { pairedGap, pairedScores, rankGaps } from './paired-gap.js';

describe('current versus desired', () => {
  it('is the mean of the differences with its interval', () => {
    const gap = pairedGap([2, 3, 3, null, 4], [4, 3, 2, 5, 5]);
    expect(gap).toMatchObject({ nPairs: 4, nSecondOnly: 1, gap: 0.5, nUp: 2, nSame: 1, nDown: 1, flags: [] });
    expect(gap.ciLow).toBeCloseTo(-1.55426025676052, 6);
    expect(gap.dZ).toBeCloseTo(0.387298334620742, 12);
  });

  it('keeps negative gaps', () => {
    expect(pairedGap([5, 4, 5], [3, 3, 4]).gap).toBeCloseTo(-4 / 3, 12);
  });

  it('has no interval without spread, and none of it without pairs', () => {
    const shifted = pairedGap([0.1, 0.2, 0.7], [0.4, 0.5, 1.0]);
    expect(shifted).toMatchObject({ sd: 0, ciLow: null, dZ: null, nUp: 3, flags: ['zero_variance'] });
    expect(pairedGap([2, null], [4, 3])).toMatchObject({ gap: 2, sd: null, flags: ['single_respondent'] });
    expect(pairedGap([2, null], [null, 3])).toMatchObject({
      gap: null,
      nFirstOnly: 1,
      nSecondOnly: 1,
      flags: ['no_data'],
    });
    expect(() => pairedGap([1], [])).toThrow(/^second: /);
  });

  it('scores both states over the items answered in both', () => {
    const paired = pairedScores(
      [
        [1, 5, null],
        [2, null, null],
        [1, 1, 1],
      ],
      [
        [2, null, 3],
        [3, 3, 3],
        [null, null, null],
      ],
    );
    expect(paired).toEqual({ first: [null, null, null], second: [null, null, null], nFirstOnly: 1, nSecondOnly: 0 });
    expect(pairedScores([[1, 5, null]], [[2, null, 3]], { minAnsweredShare: 0.3 })).toMatchObject({
      first: [1],
      second: [2],
    });
    expect(() => pairedScores([[1]], [[1, 2]])).toThrow(/^second: /);
  });

  it('ranks gaps and marks overlapping intervals as tied', () => {
    const ranked = rankGaps([
      { key: 'a', gap: 5, ciLow: 3, ciHigh: 7 },
      { key: 'b', gap: 30, ciLow: 25, ciHigh: 35 },
      { key: 'c', gap: 8, ciLow: 6, ciHigh: 10 },
      { key: 'd', gap: null, ciLow: null, ciHigh: null },
    ]);
    expect(ranked.map(({ key, rank, tied }) => [key, rank, tied])).toEqual([
      ['b', 1, false],
      ['c', 2, true],
      ['a', 3, true],
      ['d', 4, false],
    ]);
  });
});
