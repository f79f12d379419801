import { describe, expect, it } from '@jest/globals';

import type { Instrument } from '../instrument/instrument.js';
import { drawer, SAMPLE, sampleAnswers, sampleInput } from './sample-wave.fixture.js';
import { scoreWave } from './score-wave.js';

const SIZES = { sales: 12, legal: 7, staff: 16 };

/** Every number in a document, with its path. */
function numbers(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => numbers(inner, `${path}.${key}`));
}

describe('scoring a wave', () => {
  it('gives the same bytes for the same input', () => {
    const input = sampleInput(sampleAnswers(SIZES));
    expect(JSON.stringify(scoreWave(input))).toBe(JSON.stringify(scoreWave(structuredClone(input))));
  });

  it('does not mind the order of answers', () => {
    const answers = sampleAnswers(SIZES);
    const shuffled = { ...answers, answers: [...answers.answers].reverse() };
    expect(scoreWave(sampleInput(shuffled))).toEqual(scoreWave(sampleInput(answers)));
  });

  it('averages items over functions first, each function alike, and rescales every item by its own range', () => {
    const instrument: Instrument = { ...SAMPLE, items: SAMPLE.items.filter(({ key }) => ['t1', 't2'].includes(key)) };
    const respondents = [{ function: 'sales' }, { function: 'sales' }, { function: 'sales' }, { function: 'legal' }];
    const rate = (item: string, ratings: (number | null)[]) =>
      ratings.map((current, respondent) => ({ respondent, item, current, desired: null }));
    const answers = [...rate('t1', [3, 3, 3, 0]), ...rate('t2', [1, 1, null, 6])];
    const result = scoreWave(sampleInput({ respondents, answers }, { instrument }));
    // t1: sales 100, legal 0; t2 turned: sales 100, legal 0. Counting people alike would give 70.8.
    expect(result.current.dimensions[1]).toMatchObject({ key: 'tools', pct: 50, level: null, itemsUsed: 2 });
    expect(result.current.dimensions[1]!.unweightedPct).toBeCloseTo((75 + 200 / 3) / 2, 10);
    expect(result.current.items[1]).toMatchObject({ key: 't2', pct: 50, level: 3.5, counts: [2, 0, 0, 0, 0, 1] });
  });

  it('counts functions by the weights agreed for the wave', () => {
    const instrument: Instrument = { ...SAMPLE, items: [SAMPLE.items[0]!] };
    const respondents = [{ function: 'sales' }, { function: 'legal' }];
    const answers = [5, 1].map((current, respondent) => ({ respondent, item: 'p1', current, desired: null }));
    const input = sampleInput({ respondents, answers }, { instrument, functionWeights: { sales: 3, legal: 1 } });
    const result = scoreWave(input);
    expect(result.current.dimensions[0]!.pct).toBeCloseTo(75, 10);
    expect(result.method).toMatchObject({
      weighting: 'custom',
      weights: [
        { group: 'sales', weight: 3 },
        { group: 'legal', weight: 1 },
      ],
    });
  });

  it('shifts means by a constant and nothing else', () => {
    const low = sampleAnswers(SIZES, { missing: 0, spread: 0.3, current: 0.3 });
    const raised = low.answers.map((answer) => ({ ...answer, current: (answer.current as number) + 1 }));
    const instrument: Instrument = { ...SAMPLE, items: SAMPLE.items.filter(({ levels }) => levels === undefined) };
    const keep = (answers: typeof low.answers) =>
      answers.filter(({ item }) => instrument.items.some(({ key }) => key === item));
    const a = scoreWave(sampleInput({ ...low, answers: keep(low.answers) }, { instrument })).current.dimensions[0]!;
    const b = scoreWave(sampleInput({ ...low, answers: keep(raised) }, { instrument })).current.dimensions[0]!;
    expect(b.pct! - a.pct!).toBeCloseTo(25, 9);
    expect(b.se).toBeCloseTo(a.se!, 9);
    expect(b.agreement!.adLevels).toBeCloseTo(a.agreement!.adLevels!, 9);
  });

  it('keeps "do not know" out of means and reports it', () => {
    const instrument: Instrument = { ...SAMPLE, functions: undefined, items: [SAMPLE.items[0]!] };
    const respondents = Array.from({ length: 4 }, () => ({ function: null }));
    const ratings = ['DK', 'NA', 5, null] as const;
    const answers = ratings.map((current, respondent) => ({ respondent, item: 'p1', current, desired: null }));
    const [item] = scoreWave(sampleInput({ respondents, answers }, { instrument })).current.items;
    expect(item).toMatchObject({ pct: 100, n: 1 });
    expect(item!.blindSpotPct).toBeCloseTo(100 / 3, 10);
    expect(item!.notApplicablePct).toBeCloseTo(100 / 3, 10);
  });

  it.each([
    ['nobody', {}, 0.05],
    ['one person', { sales: 1 }, 0.05],
    ['two people', { sales: 1, legal: 1 }, 0.05],
    ['people who all say the same', { sales: 6, legal: 6 }, 0],
    ['people who answered nothing', { sales: 6 }, 1],
  ])('never yields a number that is none: %s', (_, sizes, missing) => {
    for (const minimumGroup of [1, 5]) {
      const answers = sampleAnswers(sizes, { missing, spread: missing === 0 ? 0 : 0.5 });
      const result = scoreWave(sampleInput(answers, { minimumGroup }));
      expect(numbers(result).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    }
  });

  it('refuses answers that do not fit the instrument', () => {
    const answer = { respondent: 0, item: 'p1', current: 3, desired: null };
    const wave = (change: object) => ({ respondents: [{ function: 'sales' }], answers: [{ ...answer, ...change }] });
    expect(() => scoreWave(sampleInput(wave({ current: 6 })))).toThrow(
      'answers[0].current: 6 is not a level of "p1" (1 to 5)',
    );
    expect(() => scoreWave(sampleInput(wave({ item: 'x' })))).toThrow('answers[0].item');
    expect(() => scoreWave(sampleInput(wave({ respondent: 1 })))).toThrow('answers[0].respondent');
    expect(() => scoreWave(sampleInput({ ...wave({}), answers: [answer, answer] }))).toThrow('twice');
    expect(() => scoreWave(sampleInput(wave({}), { mode: 'anonymous', minimumGroup: 4 }))).toThrow('minimumGroup');
  });

  it('needs no axes, functions or desired state', () => {
    const plain: Instrument = {
      ...SAMPLE,
      states: ['current'],
      axes: undefined,
      placement: undefined,
      positions: undefined,
      functions: undefined,
      items: SAMPLE.items.map(({ loads, ask, ...item }) => item),
    };
    const result = scoreWave(sampleInput(sampleAnswers({ any: 9 }, {}, plain), { instrument: plain }));
    expect(result).toMatchObject({ desired: null, gaps: [], stated: null, current: { axes: [], plane: null } });
    expect(result.method.weighting).toBe('equal_respondent');
    expect(result.current.dimensions.every(({ pct }) => pct !== null)).toBe(true);
  });

  it('ranks gaps of the same people and counts who wants more, the same or less', () => {
    const gaps = scoreWave(sampleInput(sampleAnswers(SIZES))).gaps;
    const dimensions = gaps.filter(({ kind }) => kind === 'dimension');
    expect(dimensions.map(({ rank }) => rank).sort()).toEqual([1, 2]);
    expect(dimensions.every(({ method, counts }) => method === 'paired' && counts !== null)).toBe(true);
    expect(gaps.filter(({ kind }) => kind === 'axis').map(({ method }) => method)).toEqual(['means', 'means']);
  });

  it('puts the items on which two camps stand first', () => {
    const answers = sampleAnswers(SIZES, { spread: 0.2, missing: 0 });
    const draw = drawer(3);
    for (const answer of answers.answers) if (answer.item === 'p2') answer.current = draw() < 0.5 ? 1 : 5;
    const [first] = scoreWave(sampleInput(answers)).disagreement;
    expect(first).toMatchObject({ item: 'p2', consensusBand: 'low', polarised: true });
  });
});
