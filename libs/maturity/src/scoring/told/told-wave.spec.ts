import { describe, expect, it } from '@jest/globals';

import { middleOf, type Band } from '../../anonymity/bands.js';
import type { WaveAnswers } from '../../answers/answers.js';
import type { Instrument } from '../../instrument/instrument.js';
import type { ResultDocument } from '../../result/result-document.js';
import { drawer, SAMPLE, sampleAnswers, sampleInput } from '../sample-wave.fixture.js';
import { scoreWave } from '../score-wave.js';
import type { WaveInput } from '../wave-input.js';

const ANONYMOUS = { mode: 'anonymous', minimumGroup: 5 } as const;
const CONFIDENTIAL = { mode: 'confidential', minimumGroup: 3 } as const;

/** Five levels everywhere, so that one step is 25 points. */
const EVEN: Instrument = {
  ...SAMPLE,
  items: SAMPLE.items.map(({ levels: _, reverse: __, ask: ___, ...item }) => item),
};

const told = (answers: WaveAnswers, change: Partial<WaveInput> = {}) =>
  scoreWave(sampleInput(answers, { ...ANONYMOUS, instrument: EVEN, ...change }));

const protectedBy = (k: number, sizes: Record<string, number>) =>
  scoreWave(sampleInput(sampleAnswers(sizes, { missing: 0 }), { mode: 'anonymous', minimumGroup: k }));

/** Everybody gives one answer to everything. */
function alike(people: number, current: number, instrument = EVEN): WaveAnswers {
  const respondents = Array.from({ length: people }, (_, i) => ({ function: i % 2 ? 'sales' : 'staff' }));
  const answers = respondents.flatMap((_, respondent) =>
    instrument.items.map(({ key: item }) => ({ respondent, item, current, desired: current })),
  );
  return { respondents, answers };
}

/** Every number of people that a document tells, wherever in it. */
function headsIn(part: unknown, key = ''): unknown[] {
  if (Array.isArray(part)) return part.flatMap((each) => headsIn(each, key));
  if (/^(n|respondents)$/.test(key) && part !== null) return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, each]) => headsIn(each, name));
}

const scoresOf = ({ current }: ResultDocument) => [...current.dimensions, ...current.axes, ...current.items];

describe('what a protected wave tells', () => {
  it('is nothing when fewer than the minimum answered', () => {
    const result = protectedBy(5, { sales: 2, legal: 2 });
    expect(result.anonymity.withheld).toBe(true);
    expect(result.participation).toMatchObject({ respondents: null, groups: [] });
    for (const score of scoresOf(result)) {
      expect(score).toMatchObject({ pct: null, band: null, n: null, flags: ['below_threshold'] });
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
    expect(result.current.items.every(({ shares, consensus }) => shares === null && consensus === null)).toBe(true);
  });

  it('is no number of people below the minimum, and below twice the minimum a range', () => {
    const sizes: Record<string, number>[] = [
      { sales: 4 },
      { sales: 5, legal: 4 },
      { sales: 6, legal: 5, staff: 1 },
      { sales: 17, legal: 7, staff: 3 },
    ];
    const heads = sizes.flatMap((each) => headsIn(protectedBy(5, each)));

    expect(heads.length).toBeGreaterThan(40);
    for (const head of heads) {
      if (typeof head === 'number') expect(head).toBeGreaterThanOrEqual(10);
      else expect(head).toEqual({ from: 5, to: 9 });
    }
  });

  it('is a band, its middle and what follows from them: never the value behind it', () => {
    const result = told(sampleAnswers({ sales: 9, legal: 8, staff: 7 }, {}, EVEN));
    const cells = result.breakdowns.flatMap(({ current, desired }) =>
      [current, desired!].flatMap(({ dimensions, axes }) => [...dimensions, ...axes].flat()),
    );
    const figures = [...scoresOf(result), ...cells].filter((figure) => figure !== null && figure.pct !== null);
    expect(figures.length).toBeGreaterThan(30);
    for (const figure of figures) expect(figure!.pct).toBe(middleOf(figure!.band!));
    expect(result.current.items.every(({ counts }) => counts === null)).toBe(true);
    expect(result.anonymity).toMatchObject({ rule: 2, gate: { current: { asked: expect.any(Number) } } });
  });

  it('is coarse for few people and finer for totals of many', () => {
    const width = ({ from, to, end }: Band) => (end === null ? to - from : 0);
    const of = (people: number) => told(sampleAnswers({ sales: people, staff: people }, {}, EVEN));
    for (const people of [4, 9, 30]) {
      const { current, breakdowns } = of(people);
      const group = breakdowns[0]?.current.dimensions[0]![0]!.band;
      const total = current.axes[0]!.band!;
      if (group) expect(width(group)).toBeLessThanOrEqual(people < 10 ? 25 : 12.5);
      expect(width(total)).toBeLessThanOrEqual(2 * people < 10 ? 25 : 2);
    }
  });

  it('counts a pool of functions as much as one of them', () => {
    const result = protectedBy(5, { sales: 20, legal: 3, staff: 3 });
    expect(result.breakdowns[0]!.groups).toMatchObject([
      { key: 'sales', pooled: false, members: ['sales'], n: 20 },
      { key: '(other)', pooled: true, members: ['legal', 'staff'], n: { from: 5, to: 9 } },
    ]);
    expect(result.method.pooledGroups).toEqual(['legal', 'staff']);
    expect(result.method.weights).toEqual([
      { group: 'sales', weight: 1 },
      { group: '(other)', weight: 1 },
    ]);
  });

  it('leaves an item with too few answers out of every score, so that it cannot be worked out', () => {
    const answers = sampleAnswers({ sales: 4, legal: 0, staff: 30 }, { missing: 0 });
    const result = scoreWave(sampleInput(answers, ANONYMOUS));
    const tools = result.current.dimensions[1]!;
    expect(result.current.items[5]).toMatchObject({ key: 't3', pct: null, n: null });
    expect(tools).toMatchObject({ itemsUsed: 2 });
    expect(tools.flags).toContain('items_left_out');
  });

  it('says the same for everybody at the end and for one who is not', () => {
    const all = alike(11, 1);
    const one = structuredClone(all);
    one.answers.find(({ item }) => item === 'p1')!.current = 2;
    expect(JSON.stringify(told(one))).toBe(JSON.stringify(told(all)));
    expect(told(all).current.items[0]!.band).toMatchObject({ from: 0, end: 'low' });
  });

  it('mirrors when the scale is turned', () => {
    const answers = sampleAnswers({ sales: 9, legal: 8, staff: 7 }, { missing: 0 }, EVEN);
    const turned = structuredClone(answers);
    for (const answer of turned.answers) {
      answer.current = 6 - (answer.current as number);
      answer.desired = 6 - (answer.desired as number);
    }
    const [one, other] = [told(answers), told(turned)].map((result) => scoresOf(result).map(({ band }) => band));
    for (const [i, band] of one!.entries()) {
      if (!band || band.to === 50 || band.from === 50) continue;
      expect(other![i]).toMatchObject({ from: 100 - band.to, to: 100 - band.from });
    }
  });

  it('does not depend on the order of people', () => {
    const answers = sampleAnswers({ sales: 9, legal: 8, staff: 7 });
    const last = answers.respondents.length - 1;
    const reversed = {
      respondents: answers.respondents.toReversed(),
      answers: answers.answers.map((answer) => ({ ...answer, respondent: last - answer.respondent })),
    };
    const input = (wave: WaveAnswers) => scoreWave(sampleInput(wave, ANONYMOUS));
    expect(JSON.stringify(input(reversed))).toBe(JSON.stringify(input(answers)));
  });

  it('tells distributions in bands of shares, consensus from their middles, and more than nine in ten', () => {
    const answers = alike(48, 4);
    for (const answer of answers.answers) if (answer.item !== 'p1') answer.current = 1 + (answer.respondent % 5);
    for (const answer of answers.answers) if (answer.item === 'p1' && answer.respondent < 2) answer.current = 3;
    const { shares, unanimousLevel, consensus, counts } = told(answers).current.items[0]!;
    expect(counts).toBeNull();
    expect(shares).toEqual([0, 0, 0, 90, 0].map((from) => ({ from, to: from + 10 })));
    expect(unanimousLevel).toBe(4);
    expect(consensus).toBeGreaterThan(0.6);
  });

  it('tells what is behind the interval: the spread of the people where it is admitted, always the width of the band', () => {
    const { axes } = told(sampleAnswers({ sales: 20, staff: 20 }, { missing: 0 }, EVEN)).current;
    for (const { band, spread, se, df, interval, pct } of axes) {
      expect(spread!.se % spread!.step).toBe(0);
      expect(se).toBeCloseTo(Math.sqrt(spread!.se ** 2 + (band!.to - band!.from) ** 2 / 12), 10);
      expect(df).toBe(39);
      expect(interval!.low).toBeLessThan(pct! - 1.9 * se!);
    }
    const few = told(sampleAnswers({ sales: 4, staff: 3 }, {}, EVEN)).current.dimensions[0]!;
    expect(few).toMatchObject({ spread: null, df: null });
    expect(few.interval!.low).toBeGreaterThanOrEqual(0);
  });

  it('shows comments only where enough people answered, in no telling order', () => {
    const answers = sampleAnswers({ sales: 12, legal: 5, staff: 0 }, { missing: 0 });
    answers.answers
      .filter(({ item }) => item === 'p1')
      .forEach((answer, i) => (answer.comment = i < 2 ? ['z', 'a'][i]! : null));
    const open = scoreWave(sampleInput(answers, ANONYMOUS));
    expect(open.comments).toEqual([{ item: 'p1', texts: ['a', 'z'] }]);
    const few = { ...answers, answers: answers.answers.filter(({ respondent }) => respondent < 9) };
    expect(scoreWave(sampleInput(few, ANONYMOUS)).comments).toEqual([]);
  });
});

describe('a second wave of the same people', () => {
  const people = { sales: 12, staff: 12 };
  const first = sampleAnswers(people, { seed: 1, missing: 0 }, EVEN);
  const second = structuredClone(first);
  const draw = drawer(5);
  for (const answer of second.answers) {
    if (draw() < 0.6) answer.current = Math.min(5, (answer.current as number) + 1);
  }
  const pairs = first.respondents.map((_, i): [number, number] => [i, i]);
  const members = { total: { joined: 0, left: 0 }, flows: [] };
  const input = (answers: WaveAnswers, previous: WaveInput['previous'] = null) =>
    sampleInput(answers, { ...CONFIDENTIAL, instrument: EVEN, previous });
  const before = scoreWave(input(first));
  const linked = { input: input(first), pairs };

  it('tells the change of every total, of all its people', () => {
    const after = scoreWave(input(second, { result: before, members, linked }));
    const rows = after.change!.rows.filter(({ state }) => state === 'current');
    expect(rows.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'dimension people',
      'dimension tools',
      'axis reach',
      'axis depth',
    ]);
    for (const { band, pct, interval, kind, key } of rows) {
      expect(band!.to - band!.from).toBeLessThanOrEqual(4);
      expect(pct).toBe(middleOf(band!));
      expect(interval!.low).toBeGreaterThan(0);
      const [then, now] = [before, after].map(({ current }) =>
        (kind === 'axis' ? current.axes : current.dimensions).find((score) => score.key === key),
      );
      expect(Math.abs(now!.pct! - then!.pct! - pct!)).toBeLessThanOrEqual(4);
    }
  });

  it('is published as if nobody were known to be the same once answers behind the first are gone', () => {
    const gone = { ...first, answers: first.answers.filter(({ respondent }) => respondent !== 3) };
    const erased = { input: input(gone), pairs: pairs.filter(([earlier]) => earlier !== 3) };
    const after = scoreWave(input(second, { result: before, members, linked: erased }));
    expect(after.change).toBeNull();
    expect(after.current).toEqual(scoreWave(input(second, { result: before, members })).current);
  });

  it('can be followed by a third, with both documents standing', () => {
    const previous = { result: before, members, linked };
    const middle = scoreWave(input(second, previous));
    const third = scoreWave(
      input(first, { result: middle, members, linked: { input: input(second, previous), pairs } }),
    );
    expect(third.change!.rows.length).toBeGreaterThan(2);
    expect(third.change!.rows.every(({ pct, state }) => state === 'desired' || pct! <= 0)).toBe(true);
  });
});
