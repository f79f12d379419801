import { describe, expect, it } from '@jest/globals';

import type { Answer, WaveAnswers } from '../answers/answers.js';
import type { Instrument } from '../instrument/instrument.js';
import { scaleOf } from '../instrument/readers.js';
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

describe('what a protected wave tells', () => {
  const protectedBy = (k: number, sizes: Record<string, number>) =>
    scoreWave(sampleInput(sampleAnswers(sizes, { missing: 0 }), { mode: 'anonymous', minimumGroup: k }));

  it('is nothing when fewer than the minimum answered', () => {
    const result = protectedBy(5, { sales: 2, legal: 2 });
    expect(result.anonymity.withheld).toBe(true);
    expect(result.participation).toMatchObject({ respondents: null, groups: [] });
    for (const score of [...result.current.dimensions, ...result.current.axes, ...result.current.items]) {
      expect(score).toMatchObject({ pct: null, n: null, flags: ['below_threshold'] });
    }
    expect(result).toMatchObject({
      breakdowns: [],
      perceptionGaps: [],
      disagreement: [],
      comments: [],
      flags: ['below_threshold'],
    });
  });

  it('is the total only when fewer than twice the minimum answered, and no exact number of people', () => {
    const result = protectedBy(5, { sales: 5, legal: 4 });
    expect(result.participation.respondents).toEqual({ from: 5, to: 9 });
    expect(result.breakdowns).toEqual([]);
    expect(result.current.items.every(({ counts, consensus }) => counts === null && consensus === null)).toBe(true);
    expect(result.current.dimensions.every(({ pct }) => Number.isInteger(pct))).toBe(true);
  });

  it('pools functions that are too small, weights included', () => {
    const result = protectedBy(5, { sales: 20, legal: 3, staff: 3 });
    expect(result.breakdowns[0]!.groups).toMatchObject([
      { key: 'sales', pooled: false, members: ['sales'], n: 20 },
      { key: '(other)', pooled: true, members: ['legal', 'staff'], n: { from: 5, to: 9 } },
    ]);
    expect(result.method.pooledGroups).toEqual(['legal', 'staff']);
    expect(result.method.weights).toEqual([
      { group: 'sales', weight: 1 },
      { group: '(other)', weight: 2 },
    ]);
  });

  it('leaves an item with too few answers out of every score, so that it cannot be worked out', () => {
    const answers = sampleAnswers({ sales: 4, legal: 0, staff: 30 }, { missing: 0 });
    const result = scoreWave(sampleInput(answers, { mode: 'anonymous', minimumGroup: 5 }));
    const tools = result.current.dimensions[1]!;
    expect(result.current.items[5]).toMatchObject({ key: 't3', pct: null, n: null });
    expect(tools).toMatchObject({ itemsUsed: 2 });
    expect(tools.flags).toContain('items_left_out');
  });

  it('counts nobody on an item that too few of a function answered: beside the weighted mean counts would tell what they said', () => {
    const answers = sampleAnswers({ sales: 12, staff: 12 }, { missing: 0 });
    const input = (wave: WaveAnswers) => sampleInput(wave, { mode: 'anonymous', minimumGroup: 5 });
    const isFirst = ({ respondent, item }: Answer) => item === 'p1' && respondent < 10;
    const few = { ...answers, answers: answers.answers.filter((answer) => !isFirst(answer)) };
    expect(scoreWave(input(answers)).current.items[0]).toMatchObject({ key: 'p1', n: 24, counts: expect.any(Array) });
    expect(scoreWave(input(few)).current.items[0]).toMatchObject({ key: 'p1', n: 14, counts: null, consensus: null });
  });

  it('tells no spread while fewer than twice the minimum answered', () => {
    const { current } = protectedBy(5, { sales: 5, legal: 4 });
    expect(current.plane).toMatchObject({ region: null, shares: null, xInterval: null, verdict: { kind: 'unsure' } });
    for (const { interval, se, df } of [...current.dimensions, ...current.axes, ...current.items]) {
      expect([interval, se, df]).toEqual([null, null, null]);
    }
  });

  it('says over 90 % and no more when nearly all of a small group agree', () => {
    const answers = sampleAnswers({ sales: 8, staff: 8 }, { missing: 0 });
    for (const answer of answers.answers) if (answer.item === 'p1') answer.current = answer.respondent === 3 ? 1 : 4;
    const [item] = scoreWave(sampleInput(answers, { mode: 'confidential', minimumGroup: 3 })).current.items;
    expect(item).toMatchObject({ unanimousLevel: 4, level: 4, pct: 75, counts: null, consensus: null, interval: null });
  });

  it('says the same whatever the few said who do not agree with nearly all of a small group', () => {
    const answers = sampleAnswers({ sales: 8, staff: 8 }, { missing: 0 });
    const saying = (current: number) => {
      const changed = structuredClone(answers);
      for (const answer of changed.answers)
        if (answer.item === 'p1') answer.current = answer.respondent === 3 ? current : 4;
      return scoreWave(sampleInput(changed, { mode: 'confidential', minimumGroup: 3 }));
    };
    expect(saying(1)).toEqual(saying(5));
    expect(saying(1)).toEqual(saying(4));
  });

  it('keeps scores of a small group that all stand at an end away from it, and tells no spread', () => {
    const answers = sampleAnswers({ sales: 8, staff: 8 }, { missing: 0 });
    for (const answer of answers.answers) {
      const levels = SAMPLE.items.find(({ key }) => key === answer.item)!;
      const { lowest, highest } = scaleOf(SAMPLE, levels);
      const low = answer.respondent < 8 !== (levels.reverse ?? false);
      [answer.current, answer.desired] = low ? [lowest, highest] : [highest, lowest];
    }
    const result = scoreWave(sampleInput(answers, { mode: 'confidential', minimumGroup: 3 }));
    const [sales, staff] = result.breakdowns[0]!.current.dimensions;
    for (const [group, end] of [
      [sales!, 5],
      [staff!, 95],
    ] as const) {
      for (const cell of group)
        expect(cell).toMatchObject({ pct: end, interval: null, se: null, df: null, adLevels: null });
    }
    for (const { key, perceptionGap } of result.current.items.slice(0, 5)) {
      const { lowest, highest } = scaleOf(
        SAMPLE,
        SAMPLE.items.find((item) => item.key === key)!,
      );
      expect(perceptionGap!.levels).toBeLessThan(highest - lowest);
    }

    for (const answer of answers.answers) {
      const { lowest, highest } = scaleOf(
        SAMPLE,
        SAMPLE.items.find(({ key }) => key === answer.item)!,
      );
      [answer.current, answer.desired] = [lowest, highest];
    }
    const straight: Instrument = { ...SAMPLE, items: SAMPLE.items.map((item) => ({ ...item, reverse: false })) };
    const all = scoreWave(sampleInput(answers, { mode: 'confidential', minimumGroup: 3, instrument: straight }));
    for (const score of [...all.current.dimensions, ...all.current.axes]) {
      expect(score).toMatchObject({ pct: 5, interval: null, se: null, df: null });
      expect(score.flags).toContain('near_the_end');
    }
    for (const gap of all.gaps) expect(gap).toMatchObject({ pct: 90, interval: null, counts: null });
    expect(all.current.plane).toMatchObject({ point: { x: 5, y: 5 }, region: null, shares: null });
  });

  it('shows comments only where enough people answered, in no telling order', () => {
    const answers = sampleAnswers({ sales: 12, legal: 5, staff: 0 }, { missing: 0 });
    answers.answers
      .filter(({ item }) => item === 'p1')
      .forEach((answer, i) => (answer.comment = i < 2 ? ['z', 'a'][i]! : null));
    const open = scoreWave(sampleInput(answers, { mode: 'anonymous', minimumGroup: 5 }));
    expect(open.comments).toEqual([{ item: 'p1', texts: ['a', 'z'] }]);
    const few = { ...answers, answers: answers.answers.filter(({ respondent }) => respondent < 9) };
    expect(scoreWave(sampleInput(few, { mode: 'anonymous', minimumGroup: 5 })).comments).toEqual([]);
  });
});
