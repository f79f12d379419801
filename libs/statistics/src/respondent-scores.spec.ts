import { describe, expect, it } from '@jest/globals';

import { dimensionScores, respondentScores } from './respondent-scores.js';

describe('respondent scores', () => {
  it('need half of the items, rounded up', () => {
    expect(
      respondentScores([
        [5, 4, null],
        [5, null, null],
        [1, 2, 3],
      ]),
    ).toEqual([4.5, null, 2]);
    expect(respondentScores([[null], [3]])).toEqual([null, 3]);
  });

  it('count the items that a respondent was asked, not those of the dimension', () => {
    const rows = [
      [5, null, null, null],
      [5, null, null, null],
    ];
    expect(respondentScores(rows, { asked: [2, 4] })).toEqual([5, null]);
  });

  it('can ask for more', () => {
    expect(
      respondentScores(
        [
          [5, 4, null],
          [1, 2, 3],
        ],
        { minAnsweredShare: 1 },
      ),
    ).toEqual([null, 2]);
    expect(() => respondentScores([[1]], { minAnsweredShare: 2 })).toThrow(/^minAnsweredShare: /);
  });

  it('differ from item-first means as soon as answers are missing', () => {
    const scores = dimensionScores(
      [
        [5, 5, 5, null],
        [1, null, null, 2],
        [null, 3, 2, 2],
      ],
      { scale: { min: 1, max: 5 } },
    );
    expect(scores.mean).toBeCloseTo(2.944444, 6);
    expect(scores.itemFirstMean).toBe(3.125);
  });

  it('refuse an answer off the scale and ragged rows', () => {
    expect(() => dimensionScores([[6]], { scale: { min: 1, max: 5 } })).toThrow(/^rows: 6 is off the scale/);
    expect(() => dimensionScores([[1]], { scale: { min: 5, max: 5 } })).toThrow(/^scale: /);
    expect(() => respondentScores([[1, 2], [1]])).toThrow(/^rows: row 1 has 1 items/);
  });
});
