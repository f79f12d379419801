import { describe, expect, it } from '@jest/globals';

import { effectiveSampleSize, strataOf } from './weighting.js';

const groups = ['it', 'hr', 'it', 'it'];
const everybody = [0, 1, 2, 3];

describe('weighting', () => {
  it('gives each group one voice when groups are named, else each answer', () => {
    expect(strataOf(everybody, 4, { groups }).keys).toEqual(['hr', 'it']);
    expect(strataOf(everybody, 4, {}).keys).toEqual(['all']);
    expect(strataOf(everybody, 4, { groups, weighting: 'equal_respondent' }).weighted).toBe(false);
  });

  it('reports groups that were asked or weighted but did not answer', () => {
    expect(strataOf([0, 2], 4, { groups, weights: { it: 1, hr: 3 } }).missing).toEqual(['hr']);
    expect(strataOf(everybody, 4, { groups, expectedGroups: ['law', 'it'] }).missing).toEqual(['law']);
  });

  it('knows the effective sample size', () => {
    expect(effectiveSampleSize(strataOf(everybody, 4, { groups }))).toBeCloseTo(4 / (1 + 1 / 3), 12);
    expect(effectiveSampleSize(strataOf(everybody, 4, {}))).toBe(4);
  });

  it('refuses weights that mean nothing, naming the field', () => {
    const refuse = (weights: Record<string, number>) => expect(() => strataOf(everybody, 4, { groups, weights }));
    refuse({ it: 0, hr: 0 }).toThrow(/^weights: no group/);
    refuse({ it: -1, hr: 1 }).toThrow(/^weights: group "it" has -1/);
    refuse({ it: Infinity, hr: 1 }).toThrow(/^weights: /);
    refuse({ it: 1 }).toThrow(/^weights: group "hr" answered but has no weight/);
    expect(() => strataOf(everybody, 4, { weighting: 'custom' })).toThrow(/^groups: /);
    expect(() => strataOf(everybody, 4, { weighting: 'custom', groups })).toThrow(/^weights: /);
    expect(() => strataOf(everybody, 4, { groups: ['it'] })).toThrow(/^groups: /);
  });
});
