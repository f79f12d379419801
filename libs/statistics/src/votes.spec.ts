import { describe, expect, it } from '@jest/globals';

import { agreementWithTarget, consensus, countOptions } from './consensus.js';
import { kendallW } from './kendall.js';
import { nextVoteStep, voteRound } from './vote-round.js';

const scale = { min: 1, max: 5 };

describe('consensus', () => {
  it.each([
    [[2, 2, 2, 2, 2], 1 + 0.4 * Math.log2(0.5) + 0.4 * Math.log2(0.75)],
    [[0, 0, 5, 5, 0], 1 + Math.log2(1 - 0.5 / 4)],
    [[1, 0, 0, 0, 9], 1 + 0.1 * Math.log2(0.1) + 0.9 * Math.log2(0.9)],
    [[0, 0, 7, 0, 0], 1],
    [[5, 0, 0, 0, 5], 0],
  ])('of %j is what the hand says', (counts, expected) => {
    expect(consensus(counts, scale).consensus).toBeCloseTo(expected, 12);
  });

  it('agrees with the help page of R package agrmt', () => {
    expect(consensus([30, 40, 210, 130, 530, 50, 10], { min: 1, max: 7 }).consensus).toBeCloseTo(0.7256876, 7);
  });

  it('says when there is nobody or one', () => {
    expect(consensus([0, 0, 0, 0, 0], scale)).toEqual({ n: 0, consensus: null, flags: ['no_data'] });
    expect(consensus([0, 1, 0, 0, 0], scale)).toEqual({ n: 1, consensus: 1, flags: ['single_respondent'] });
    expect(() => consensus([1, 2], scale)).toThrow(/^counts: /);
    expect(() => consensus([1, -1, 0, 0, 0], scale)).toThrow(/^counts: /);
    expect(() => countOptions([1.5], scale)).toThrow(/^values: /);
  });

  it('with a target is 1 at the target and 0 at the far end', () => {
    expect(agreementWithTarget([0, 0, 0, 0, 3], 5, scale).agreement).toBe(1);
    expect(agreementWithTarget([0, 0, 0, 0, 3], 1, scale).agreement).toBe(0);
    expect(agreementWithTarget([0, 0, 0, 0, 0], 1, scale).flags).toEqual(['no_data']);
    expect(() => agreementWithTarget([0, 0, 0, 0, 3], 6, scale)).toThrow(/^target: /);
  });
});

describe("Kendall's W", () => {
  it('is 420/540 for the hand check', () => {
    const result = kendallW([
      [1, 2, 3, 4],
      [1, 3, 2, 4],
      [2, 1, 3, 4],
    ]);
    expect(result.rankSums).toEqual([4, 6, 8, 12]);
    expect(result.w).toBeCloseTo(420 / 540, 12);
    expect(result.words).toBe('strong');
  });

  it('shares ranks among ties and keeps a rater who ties all', () => {
    const result = kendallW([
      [2, 2, 2],
      [1, 2, 3],
      [1, 3, 2],
    ]);
    expect(result).toMatchObject({ m: 3, tieSum: 24, flags: [] });
    expect(
      kendallW([
        [2, 2],
        [2, 2],
      ]),
    ).toMatchObject({ w: null, wUncorrected: 0, flags: ['all_tied'] });
  });

  it('needs two raters and two objects, each ranking complete', () => {
    expect(kendallW([]).flags).toEqual(['no_data']);
    expect(kendallW([[1, 2, 3]]).flags).toEqual(['single_respondent']);
    expect(kendallW([[1], [1]]).flags).toEqual(['too_few_objects']);
    expect(() =>
      kendallW([
        [1, 2],
        [1, null],
      ]),
    ).toThrow(/^scores: rater 1 has not ranked/);
    expect(() => kendallW([[1, 2], [1]])).toThrow(/^scores: rater 1 has 1 objects/);
  });
});

describe('a vote round', () => {
  it('stops on a narrow and stable vote', () => {
    const before = [3, 3, 4, 4, 4, 3, 4, 5];
    const round = voteRound(before, { scale, previous: before });
    expect(round).toMatchObject({ iqrShare: 0.25, stopIqr: true, netChange: 0, stable: true });
    expect(voteRound([4, 4, 4, 4, 3, 4, 4, 5], { scale, previous: before })).toMatchObject({
      netChange: 0.25,
      stable: false,
    });
    expect(voteRound(before, { scale })).toMatchObject({ netChange: null, stable: null });
  });

  it('says when there are too few', () => {
    expect(voteRound([], { scale })).toMatchObject({ median: null, stopIqr: null, flags: ['no_data'] });
    expect(voteRound([4], { scale }).flags).toEqual(['few_votes']);
    expect(voteRound([4, 4, 4], { scale, previous: [] })).toMatchObject({ netChange: null, stable: null });
    expect(() => voteRound([0], { scale })).toThrow(/^votes: /);
  });

  it('leads to another one, to agreement, or to recorded disagreement', () => {
    expect(nextVoteStep({ stopIqr: true, stable: null }, 1)).toBe('another_round');
    expect(nextVoteStep({ stopIqr: true, stable: false }, 2)).toBe('another_round');
    expect(nextVoteStep({ stopIqr: true, stable: true }, 2)).toBe('agreed');
    expect(nextVoteStep({ stopIqr: false, stable: true }, 2)).toBe('record_disagreement');
    expect(nextVoteStep({ stopIqr: false, stable: false }, 2)).toBe('another_round');
    expect(nextVoteStep({ stopIqr: true, stable: false }, 3)).toBe('agreed');
    expect(nextVoteStep({ stopIqr: false, stable: false }, 3)).toBe('record_disagreement');
  });
});
