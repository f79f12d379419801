import { describe, expect, it } from '@jest/globals';

import { organisationScore } from './organisation-score.js';

const scale = { min: 1, max: 5 };
const rows = [
  [1, 2],
  [2, 2],
  [4, 5],
  [5, 3],
  [3, 3],
];
const groups = ['a', 'a', 'b', 'b', 'b'];

describe('the organisation score', () => {
  it('equals the textbook mean and interval on complete answers', () => {
    const score = organisationScore(rows, { scale });
    const means = [1.5, 2, 4.5, 4, 3];
    const mean = means.reduce((a, b) => a + b) / 5;
    const sd = Math.sqrt(means.reduce((a, b) => a + (b - mean) ** 2, 0) / 4);
    expect(score.score).toBeCloseTo(mean, 12);
    expect(score.sePct).toBeCloseTo((sd / Math.sqrt(5)) * 25, 10);
    expect(score.df).toBeCloseTo(4, 10);
    expect(score.flags).toEqual([]);
  });

  it('weighs groups as agreed', () => {
    const score = organisationScore(rows, { scale, groups, weights: { a: 1, b: 3 } });
    expect(score.scorePct).toBeCloseTo(57.8125, 10);
    expect(score.sePct).toBeCloseTo(8.41432001114766, 10);
    expect(score.df).toBeCloseTo(2.13994910941476, 10);
    expect(score.flags).toContain('low_effective_n');
  });

  it('says when weighting moves the score by more than five points', () => {
    const score = organisationScore(rows, { scale, groups, weights: { a: 9, b: 1 } });
    expect(score.unweightedScorePct).toBeCloseTo(50, 10);
    expect(score.flags).toContain('weighting_matters');
  });

  it('lets an item that one group skipped rest on the other', () => {
    const skipped = [
      [1, null],
      [2, null],
      [4, 5],
      [5, 3],
      [3, 3],
    ];
    expect(organisationScore(skipped, { scale, groups }).scorePct).toBeCloseTo(55.2083333333333, 10);
  });

  it('flags what it cannot know', () => {
    expect(organisationScore([], { scale })).toMatchObject({ n: 0, score: null, ciLowPct: null, flags: ['no_data'] });
    expect(organisationScore([[null, null]], { scale, groups: ['a'] })).toMatchObject({ n: 0, flags: ['no_data'] });
    expect(organisationScore([[4, 5]], { scale })).toMatchObject({ scorePct: 87.5, sePct: null });
    expect(organisationScore([[4], [4], [4]], { scale })).toMatchObject({ scorePct: 75, sePct: null, df: null });
    expect(organisationScore([[4], [4], [4]], { scale }).flags).toEqual(['zero_variance', 'low_effective_n']);
    expect(organisationScore(rows, { scale, groups: ['a', 'b', 'b', 'b', 'b'] }).flags).toContain('singleton_group');
    const missing = organisationScore(rows, { scale, groups, weights: { a: 1, b: 3, c: 6 } });
    expect(missing).toMatchObject({ missingGroups: ['c'], scorePct: 57.8125 });
    expect(missing.flags).toContain('group_missing');
  });

  it('shrinks the interval of a census', () => {
    const open = organisationScore(rows, { scale });
    const census = organisationScore(rows, { scale, finitePopulation: 10 });
    expect(census.sePct).toBeCloseTo(open.sePct! * Math.SQRT1_2, 12);
    expect(organisationScore(rows, { scale, finitePopulation: 5 }).sePct).toBe(0);
    expect(() => organisationScore(rows, { scale, finitePopulation: 4 })).toThrow(/^finitePopulation: /);
  });

  it('weighs items by their load and refuses loads that mean nothing', () => {
    expect(organisationScore(rows, { scale, loads: [1, 0] }).score).toBe(3);
    expect(organisationScore(rows, { scale, loads: [1, 3] }).score).toBe(3);
    expect(organisationScore(rows, { scale, loads: [0, 2] }).score).toBe(3);
    expect(() => organisationScore(rows, { scale, loads: [0, 0] })).toThrow(/^loads: /);
    expect(() => organisationScore(rows, { scale, loads: [1, -1] })).toThrow(/^loads: /);
    expect(() => organisationScore(rows, { scale, loads: [1] })).toThrow(/^loads: /);
    expect(() => organisationScore([[9, 1]], { scale })).toThrow(/^rows: 9 is off the scale/);
  });
});
