import { describe, expect, it } from '@jest/globals';

import { compositionSplit } from './composition.js';
import { courseToTarget } from './course.js';
import { pairedGap } from './paired-gap.js';
import { perceptionGap } from './perception-gap.js';
import { reliableChange } from './reliable-change.js';
import { changeMethod, waveChange } from './wave-change.js';

const first = [2, 3, 4, 3, 2];
const second = [3, 3, 5, 4, 2];

const absent = [null, null, null, null, null];

describe('change between waves', () => {
  it('by the overlap formula is the paired test when all are linked', () => {
    const { change, se, df, ciLow } = waveChange(first, second, { method: 'overlap' });
    const paired = pairedGap(first, second);
    expect(change).toBeCloseTo(paired.gap!, 12);
    expect(se).toBeCloseTo(paired.se!, 12);
    expect(df).toBeCloseTo(4, 12);
    expect(ciLow).toBeCloseTo(paired.ciLow!, 12);
  });

  it('by the overlap formula is Welch when none is linked', () => {
    const apart = waveChange([...first, ...absent], [...absent, ...second], {
      method: 'overlap',
    });
    const welch = perceptionGap(second, first);
    expect(apart).toMatchObject({ nBoth: 0, r: 0 });
    expect(apart.se).toBeCloseTo(welch.se!, 12);
    expect(apart.df).toBeCloseTo(welch.df!, 12);
    expect(waveChange(first, second.slice(1), { method: 'unmatched' })).toMatchObject({ nBoth: null, nSecond: 4 });
  });

  it('picks the method that the links allow', () => {
    expect([changeMethod(10, 12, 8), changeMethod(10, 12, 7), changeMethod(10, 12, 0)]).toEqual([
      'matched',
      'overlap',
      'unmatched',
    ]);
    expect(waveChange(first, second)).toMatchObject({ method: 'matched', nBoth: 5, change: 0.6 });
    expect(waveChange([1, 2, null, null], [null, null, 3, 5])).toMatchObject({ method: 'unmatched', nBoth: 0 });
  });

  it('says why there is no interval', () => {
    expect(waveChange([], [], { method: 'unmatched' })).toMatchObject({ change: null, flags: ['no_data'] });
    expect(waveChange([1], [2, 3], { method: 'unmatched' }).flags).toEqual(['single_respondent']);
    expect(waveChange([1, 1], [2, 2], { method: 'unmatched' })).toMatchObject({ change: 1, flags: ['zero_variance'] });
  });
});

describe('composition', () => {
  it('splits a change into what moved inside and what moved between', () => {
    const split = compositionSplit([1, 1, 3], ['a', 'a', 'b'], [2, 4, 4], ['a', 'b', 'b']);
    expect(split.total).toBeCloseTo(10 / 3 - 5 / 3, 12);
    expect(split.withinEffect! + split.compositionEffect!).toBeCloseTo(split.total!, 12);
    expect(split.withinEffect).toBeCloseTo(1, 12);
    expect(split.secondStandardisedToFirst).toBeCloseTo((2 * 2 + 4) / 3, 12);
  });

  it('is undefined when a group is absent in one wave', () => {
    const split = compositionSplit([1, 2], ['a', 'b'], [1], ['a']);
    expect(split).toMatchObject({ total: null, withinEffect: null, flags: ['composition_changed'] });
    expect(compositionSplit([], [], [1], ['a']).flags).toEqual(['no_data']);
    expect(() => compositionSplit([1], [], [1], ['a'])).toThrow(/^firstGroups: /);
  });
});

describe('reliable change', () => {
  it('counts changes beyond the noise', () => {
    const result = reliableChange([1, 2, 3, 4, 5], [4, 2, 3, 4, 2], 0.8);
    expect(result.sDiff).toBeCloseTo(Math.sqrt(2.5) * Math.sqrt(0.4), 12);
    expect(result).toMatchObject({ n: 5, nImproved: 1, nDeteriorated: 1, nUnchanged: 3 });
  });

  it('counts nothing when the noise is unknown', () => {
    expect(reliableChange([1, 2], [2, 3], null)).toMatchObject({ nImproved: null, flags: ['no_data'] });
    expect(reliableChange([2, 2], [2, 3], 0.8)).toMatchObject({ nImproved: null, flags: ['zero_variance'] });
    expect(reliableChange([2], [3], 0.8).flags).toEqual(['single_respondent']);
    expect(() => reliableChange([1], [1], 1.1)).toThrow(/^reliability: /);
  });
});

describe('the course to a target', () => {
  const at = (time: number, value: number) => ({ time, value, ciLow: value - 5, ciHigh: value + 5 });
  const target = { time: 4, value: 80 };

  it('compares the latest wave with the line', () => {
    const course = (value: number) => courseToTarget({ points: [at(1, 50), at(0, 40), at(2, value)], target });
    expect(course(58)).toEqual({ requiredPace: 11, lineNow: 60, course: 'on_course', slope: null });
    expect(course(70).course).toBe('ahead');
    expect(course(50).course).toBe('behind');
  });

  it('knows that doing less can be the aim', () => {
    expect(courseToTarget({ points: [at(0, 80), at(2, 50)], target: { time: 4, value: 40 } }).course).toBe('ahead');
  });

  it('fits a slope from four waves on', () => {
    expect(courseToTarget({ points: [at(0, 40), at(1, 45), at(2, 50), at(3, 55)], target }).slope).toBeCloseTo(5, 12);
    expect(courseToTarget({ points: [at(0, 40)], target })).toMatchObject({ requiredPace: 10, course: null });
    expect(courseToTarget({ points: [at(0, 40), at(5, 40)], target })).toMatchObject({
      requiredPace: null,
      lineNow: 80,
    });
    expect(courseToTarget({ points: [], target }).lineNow).toBeNull();
    expect(() => courseToTarget({ points: [at(NaN, 1)], target })).toThrow(/^points: /);
  });
});
