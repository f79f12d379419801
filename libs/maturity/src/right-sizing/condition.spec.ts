import { describe, expect, it } from '@jest/globals';

import type { AdviceFacts } from './condition.js';
import { namesIn, readFormula, valueOf, withDefinitions } from './formula.js';
import { readNextPosition } from './next-position.js';
import { readBoundaryRule } from './boundary-rule.js';
import { readCondition } from './read-condition.js';
import { readGapRule } from './read-gap-rule.js';
import { boundaryRuleInWords, gapRuleInWords, nextPositionInWords, signalRuleInWords } from './rule-words.js';
import { conditionOf, type Judging } from './signal-condition.js';

const vocabulary: Judging = {
  axes: ['width', 'depth'],
  positions: ['calm', 'loud'],
  questions: [
    {
      key: 'why',
      text: 'Why?',
      options: [{ key: 'plan' }, { key: 'fear', anxious: true }, { key: 'rivals', anxious: true }],
    },
    {
      key: 'means',
      text: 'How?',
      options: [
        { key: 'few', pace_per_year: 10 },
        { key: 'many', pace_per_year: 30 },
      ],
    },
  ],
  values: ['care', 'care.rules'],
  positionOf: (point) => (point['width']! > 50 ? 'loud' : 'calm'),
};

const facts: AdviceFacts = {
  current: { width: 20, depth: 60 },
  desired: { width: 70, depth: 50 },
  destination: { width: 45, depth: 65 },
  pace: 20,
  chosen: { why: ['fear'], means: ['many'] },
  levelNow: (key) => (key === 'care' ? 2.5 : null),
  shareOfDesiredAt: (level) => (level === 5 ? 0.8 : null),
};

const judge = (sentence: string, changed: Partial<AdviceFacts> = {}) =>
  conditionOf(readCondition(sentence, vocabulary), vocabulary)({ ...facts, ...changed });

const SENTENCES: [string, boolean][] = [
  ['desired exceeds destination by more than 24 on either axis', true],
  ['desired exceeds destination by more than 25 on either axis', false],
  ['desired exceeds destination by 25 or more on either axis', true],
  ['desired exceeds destination on either axis by at least 25 points', true],
  ['the desired state exceeds the destination by more than 10 on width', true],
  ['desired exceeds destination by more than 10 on the depth axis', false],
  ['desired exceeds destination by more than 10 on both axes', false],
  ['destination falls short of desired on width', true],
  ['desired is lower than current by 10 or more on an axis where the destination is higher than current', true],
  ['desired is lower than current by more than 10 on an axis where the destination is higher than current', false],
  ['desired does not exceed current on either axis by 51 or more', true],
  ['desired does not exceed current on either axis by 50 or more', false],
  ['growth from current to desired on either axis is more than 2.4 times the pace for the horizon', true],
  ['growth from current to desired on either axis is more than 2.5 times the pace for the horizon', false],
  ['growth from current to desired on depth is more than the pace', false],
  ['decline from current to desired on depth is more than 0.4 times the pace', true],
  ['change from current to destination on both axes is less than 1.3 times the pace', true],
  ['desired width is 70 or more', true],
  ['desired width is more than 70', false],
  ['desired width is above 69.5 and desired depth is 50 or less', true],
  ['current depth is not below 60', true],
  ['current care is below level 2.6', true],
  ['current care is level 2.5 or more', true],
  ['desired position is loud and the destination is not', true],
  ['desired position is loud and the current position is', false],
  ['the destination is not loud', true],
  ['desired position is calm or loud', true],
  ['why is fear', true],
  ['why is not fear', false],
  ['why is plan or fear', true],
  ['why is plan, desired width is 70 or more', false],
  ['why is plan or desired width is 70 or more', true],
  ['why.anxious', true],
  ['not why.anxious', false],
  ['why.anxious is false', false],
  ['means.pace_per_year is 30 or more', true],
  ['80 percent or more of all desired ratings are level 5', true],
  ['more than 80 percent of all desired ratings are level 5', false],
];

describe('a condition in controlled English', () => {
  it.each(SENTENCES)('%s: %s', (sentence, expected) => {
    expect(judge(sentence)).toBe(expected);
  });

  it.each(SENTENCES)('%s: comes out of its data as a sentence that means the same', (sentence) => {
    const rule = readCondition(sentence, vocabulary);
    expect(readCondition(signalRuleInWords(rule), vocabulary)).toEqual(rule);
  });

  it.each([
    ['80 percent or more of all desired ratings are level 4', {}],
    ['current care.rules is below level 3', {}],
    ['why.anxious', { chosen: {} }],
    ['desired exceeds current by more than 1 on either axis', { current: null }],
    ['growth from current to desired on either axis is more than 1 times the pace', { pace: null }],
    ['why is fear and current care.rules is 3 or more', {}],
  ])('%s: not known', (sentence, changed) => {
    expect(judge(sentence, changed)).toBeNull();
  });

  it('needs only one side of an "and" that fails, or of an "or" that holds', () => {
    expect(judge('why is plan and current care.rules is 3 or more')).toBe(false);
    expect(judge('why is fear or current care.rules is 3 or more')).toBe(true);
  });

  it.each([
    ['desired exceeds destination by more than 15', 'does not say on which axis'],
    ['desired exceeds destination by more than 15 on height', 'there is no axis "height" (known: width, depth)'],
    ['desired exceeds destination by more than 15 or more on width', 'is not an amount'],
    ['desired exceeds destination by a lot on width', '"by a lot on width" is not understood'],
    ['the destination is not', 'does not name a position'],
    ['desired position is quiet', 'there is no position "quiet"'],
    ['why is hope', '"why" has no option "hope" (known: plan, fear, rivals)'],
    ['mood is bad', 'there is no question "mood"'],
    ['why.calm', 'no option of "why" says "calm"'],
    ['current charm is below level 3', 'there is no axis, dimension or item "charm"'],
    ['it rains', '"it rains" is not understood'],
  ])('refuses: %s', (sentence, message) => {
    expect(() => conditionOf(readCondition(sentence, vocabulary), vocabulary)).toThrow(message);
  });
});

describe('a condition as data', () => {
  it.each([
    [{ apart: { high: 'desired', low: 'current', on: 'height' } }, 'there is no axis "height"'],
    [{ point: 'desired', axis: 'height', is: { exactly: 1 } }, 'there is no axis "height"'],
    [{ point: 'desired', position: 'quiet' }, 'there is no position "quiet"'],
    [{ current: 'charm', is: { at_least: 3 } }, 'there is no dimension or item "charm"'],
    [{ question: 'mood', option: 'bad' }, 'there is no question "mood"'],
    [{ question: 'why', option: 'hope' }, '"why" has no option "hope"'],
    [{ all: [{ not: { question: 'why', attribute: 'calm' } }] }, 'no option of "why" says "calm"'],
  ] as const)('%j is refused where the instrument has no such name', (rule, message) => {
    expect(() => conditionOf(rule as unknown as Parameters<typeof conditionOf>[0], vocabulary)).toThrow(message);
  });
});

describe('other rules in words', () => {
  it.each([
    'desired above current, destination does not agree',
    'desired not equal to current',
    'abs(desired - current) less than 0.5 level or less than 5 points',
    'abs(desired - current) at least 1 level',
  ])('gap type: %s', (sentence) => {
    expect(gapRuleInWords(readGapRule(sentence))).toBe(sentence);
  });

  it.each(['both boundaries >=', 'exactly one boundary <', 'either boundary >', 'no boundary <='])(
    'result type: %s',
    (middle) => {
      const sentence = `distance to ${middle} margin`;
      expect(boundaryRuleInWords(readBoundaryRule(sentence))).toBe(sentence);
    },
  );

  it('next position, its definitions in their places', () => {
    const usual =
      'current + clamp(destination - current, -pace, pace), pace = pace_per_year * horizon_months / 12, per axis';
    expect(nextPositionInWords(readNextPosition(usual))).toBe(usual);
    const own = 'current + step, half = pace_per_year / 2, pace = half * 2, step = max(half, 3) - (2 - half), per axis';
    expect(nextPositionInWords(readNextPosition(own))).toBe(
      'current + (max(pace_per_year / 2, 3) - (2 - pace_per_year / 2)), pace = pace_per_year / 2 * 2, per axis',
    );
  });
});

describe('a formula', () => {
  it('follows the usual precedence, knows its functions and its definitions', () => {
    const { value, definitions } = readFormula('a + b * -(2 - c) / 4, b = max(a, 3) * 2, per axis');
    const formula = withDefinitions(value, definitions);

    expect(namesIn(formula)).toEqual(['a', 'c']);
    expect(valueOf(formula, { a: 1, c: 6 })).toBe(7);
    expect(valueOf(readFormula('clamp(round(2.6), 0, abs(-2))').value, {})).toBe(2);
  });

  it.each(['1 +', 'a b', 'clamp(1, 2)', 'sqrt(2)', '(1', 'a, b', '2 ^ 3'])('refuses %s', (text) => {
    expect(() => readFormula(text)).toThrow(SyntaxError);
  });
});
