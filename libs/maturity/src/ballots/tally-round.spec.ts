import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { releaseRules } from '../anonymity/release-rules.js';
import type { BallotKind, BallotQuestion, CastVote, VoteValue } from './ballot.js';
import { voteProblem } from './ballot.js';
import { levelClusters } from './level-clusters.js';
import type { Measured } from './measured.js';
import type { RoundFacts } from './round-facts.js';
import type { RoundTally } from './round-tally.js';
import { tallyRound } from './tally-round.js';

const keys = ['a', 'b', 'c'].map((key) => ({ key, label: key.toUpperCase() }));
const levels = [1, 2, 3, 4, 5].map((level) => ({ key: String(level), label: '' }));
const question = (kind: BallotKind): BallotQuestion => ({
  kind,
  options: kind === 'level' ? levels : kind === 'confidence' || kind === 'point' || kind === 'ideas' ? [] : keys,
  dots: kind === 'dots' ? 5 : null,
});
const named = releaseRules({ mode: 'named', minimumGroup: 1 });
const anonymous = releaseRules({ mode: 'anonymous', minimumGroup: 5 });
const said = (values: readonly VoteValue[], functions: readonly string[] = []): CastVote[] =>
  values.map((value, i) => ({
    ...{ value, function: functions[i] ?? null },
    ...{ person: `p${i}`, round: 1, isRecorded: false },
  }));
const tally = (kind: BallotKind, votes: readonly CastVote[], facts: Partial<RoundFacts> = {}): RoundTally =>
  tallyRound(
    votes.map((vote) => ({ ...vote, round: facts.round ?? 1 })),
    {
      ...{
        question: question(kind),
        round: 1,
        rules: named,
        measured: null,
        previous: null,
        boundary: { x: 50, y: 50 },
      },
      ...facts,
    },
  );

const measured = (part: Partial<Measured>): Measured => ({
  ...{ level: null, band: null, counts: null, shares: null, consensus: null, perceptionGap: null },
  ...{ point: null, bands: null, region: null, box: null, position: null },
  ...part,
});

describe('votes on levels', () => {
  it('are counted and measured as in section 11: nine at 5 and one at 1', () => {
    const { counts, scale } = tally('level', said([...Array<number>(9).fill(5), 1]));

    expect(counts).toEqual([1, 0, 0, 0, 9]);
    expect(scale?.consensus).toBeCloseTo(0.531, 4);
    expect(scale?.clusters).toEqual([
      { from: 1, to: 1, n: 1 },
      { from: 5, to: 5, n: 9 },
    ]);
  });

  it('lie beside what the wave measured', () => {
    const { scale } = tally('level', said([2, 2, 3, 3]), { measured: measured({ level: 3.5 }) });

    expect(scale?.measured).toMatchObject({ level: 3.5, difference: -1 });
    expect(scale?.measured?.agreement).toBeCloseTo(1 + 0.5 * Math.log2(1 - 1.5 / 8) + 0.5 * Math.log2(1 - 0.5 / 8), 10);
  });

  it('of fewer than three people are shown without a measure', () => {
    expect(tally('level', said([2, 4]))).toMatchObject({
      ...{ n: 2, counts: [0, 1, 0, 1, 0], flags: ['few_votes'], advice: null },
      scale: { mean: null, median: null, consensus: null },
    });
  });

  it('lead to another round, to agreement or to a recorded disagreement, by the stop rule', () => {
    const first = tally('level', said([1, 2, 4, 5, 5, 1]));
    expect(first.advice).toBe('another_round');
    expect(tally('level', said([3, 3, 3, 4, 3, 3]), { round: 2, previous: first })).toMatchObject({
      advice: 'another_round',
    });
    expect(tally('level', said([1, 2, 4, 5, 5, 1]), { round: 2, previous: first })).toMatchObject({
      ...{ advice: 'record_disagreement', netChange: 0 },
    });
    const close = tally('level', said([3, 3, 3, 4]));
    expect(tally('level', said([3, 3, 4, 3]), { round: 2, previous: close }).advice).toBe('agreed');
  });
});

describe('clusters of levels', () => {
  it.each([
    [
      [0, 3, 0, 0, 4],
      ['2-2', '5-5'],
    ],
    [
      [1, 4, 1, 5, 0],
      ['1-3', '4-4'],
    ],
    [[2, 3, 4, 3, 1], ['1-5']],
    [[4, 3, 4, 0, 0], ['1-3']],
    [[0, 0, 0, 0, 0], []],
  ])('%j', (counts, expected) => {
    expect(levelClusters(counts, 1).map(({ from, to }) => `${from}-${to}`)).toEqual(expected);
  });

  it('hold every vote once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 10 }), (counts) => {
        const clusters = levelClusters(counts, 1);
        const total = counts.reduce((sum, n) => sum + n, 0);
        expect(clusters.reduce((sum, { n }) => sum + n, 0)).toBe(total);
        clusters.slice(1).forEach(({ from }, i) => expect(from).toBeGreaterThan(clusters[i]!.to));
      }),
    );
  });
});

describe('votes on the plane', () => {
  const points = [
    { x: 10, y: 10 },
    { x: 14, y: 12 },
    { x: 12, y: 20 },
    { x: 80, y: 90 },
  ];

  it('fall into clusters, of which the two furthest apart are named, and lie away from what was measured', () => {
    const { plane } = tally('point', said(points), { measured: measured({ point: { x: 13, y: 16 } }) });

    expect(plane?.clusters.map(({ n }) => n)).toEqual([3, 1]);
    expect(plane?.furthest).toEqual([0, 1]);
    expect(plane?.centre).toEqual({ x: 13, y: 16 });
    expect(plane?.measured).toMatchObject({ distance: 0 });
  });

  it('tell nothing by their order', () => {
    expect(tally('point', said([...points].reverse())).plane).toEqual(tally('point', said(points)).plane);
  });
});

describe('votes on options', () => {
  it('are counted: choices by people, dots by dots', () => {
    expect(tally('choice', said(['b', 'b', 'a'])).counts).toEqual([1, 2, 0]);
    expect(tally('dots', said([{ a: 3, b: 2 }, { b: 1 }])).counts).toEqual([3, 3, 0]);
  });

  it('make an order, with Kendall’s W from three people and three options on', () => {
    const orders = [
      ['a', 'b', 'c'],
      ['a', 'c', 'b'],
      ['b', 'a', 'c'],
    ].map((order) => ({ order }));

    expect(tally('ranking', said(orders)).ranking).toMatchObject({ meanRanks: [4 / 3, 2, 8 / 3], words: 'moderate' });
    expect(tally('ranking', said(orders.slice(1))).ranking).toMatchObject({ w: null, words: null });
    expect(tally('ranking', said([{ order: ['c'], restTied: true }])).ranking?.meanRanks).toEqual([2.5, 2.5, 1]);
  });
});

describe('a round below the minimum', () => {
  it('tells nothing, not even how many', () => {
    for (const kind of ['level', 'choice', 'ideas'] as const) {
      const values: VoteValue[] =
        kind === 'level' ? [1, 2, 3, 4] : kind === 'choice' ? ['a', 'b', 'a', 'c'] : [['x'], ['y'], ['z'], ['w']];
      expect(tally(kind, said(values), { rules: anonymous })).toEqual({
        ...{
          n: null,
          atLeast: null,
          counts: null,
          shares: null,
          meanBand: null,
          scale: null,
          plane: null,
          ranking: null,
          groups: [],
          advice: null,
          netChange: null,
        },
        flags: ['withheld'],
      });
    }
  });

  it('of a named room counts exactly, of another in bands', () => {
    const votes = said([4, 4, 5, 4, 3]);
    expect(tally('level', votes)).toMatchObject({ n: 5, atLeast: null, counts: [0, 0, 1, 3, 1], meanBand: null });
    expect(tally('level', votes, { rules: anonymous })).toMatchObject({
      ...{ n: null, atLeast: 5, counts: null, shares: null, meanBand: { from: 75, to: 100, end: 'high' } },
      scale: { mean: null, median: null, consensus: null },
    });
  });
});

describe('shares in bands', () => {
  const votes = [1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5];

  it('bring mean, consensus and the stop rule; the votes themselves bring nothing', () => {
    const first = tally('level', said(votes), { rules: anonymous });
    expect(first).toMatchObject({ n: null, counts: null, advice: 'another_round' });
    // Other votes with the same shares in bands tell the same.
    expect(tally('level', said(votes.with(1, 1)), { rules: anonymous })).toEqual(first);
    const again = tally('level', said(votes), { rules: anonymous, round: 2, previous: first });
    expect(again).toMatchObject({ netChange: 0, advice: 'agreed' });
  });

  it('lie beside what was measured', () => {
    const { scale } = tally('level', said(votes), { rules: anonymous, measured: measured({ level: 3 }) });
    expect(scale?.measured?.difference).toBeCloseTo(scale!.mean! - 3, 10);
  });

  it('of fields on the plane bring its middle, never a point', () => {
    const points = Array.from({ length: 12 }, (_, i) => (i < 6 ? { x: 10, y: 10 } : { x: 30, y: 15 + i / 10 }));
    const { plane, advice } = tally('point', said(points), { rules: anonymous });
    expect(plane).toMatchObject({ points: [], clusters: [], spread: null, centre: { x: 20, y: 10 } });
    expect(advice).toBe('another_round');
  });

  it('or a box of few points lie beside the wave’s point', () => {
    const points = Array.from({ length: 6 }, () => ({ x: 90, y: 90 }));
    const { plane } = tally('point', said(points), {
      rules: anonymous,
      measured: measured({ point: { x: 27, y: 46 } }),
    });
    expect(plane).toMatchObject({
      centre: null,
      box: { x: { from: 70, to: 100 } },
      measured: { point: { x: 27, y: 46 } },
    });
  });

  it('by function tell bands of the mean, with the minimum behind each and behind the rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('sales', 'legal', 'it', 'hr'), { minLength: 0, maxLength: 30 }),
        (functions) => {
          const values = functions.map((_, i) => (i % 5) + 1);
          const { groups } = tally('level', said(values, functions), { rules: anonymous });
          const behind = groups.map(({ members }) => functions.filter((key) => members.includes(key)).length);
          for (const n of behind) expect(n).toBeGreaterThanOrEqual(anonymous.k);
          expect(groups.length === 0 || behind.reduce((a, b) => a + b, 0) === functions.length).toBe(true);
          expect(groups.every(({ n, mean }) => n === null && mean === null)).toBe(true);
        },
      ),
    );
  });
});

describe('a reply', () => {
  it.each<[BallotKind, unknown, boolean]>([
    ['level', 3, true],
    ['level', 6, false],
    ['level', '3', false],
    ['confidence', 5, true],
    ['confidence', 0, false],
    ['point', { x: 0, y: 100 }, true],
    ['point', { x: -1, y: 50 }, false],
    ['point', { x: 1, y: 2, z: 3 }, false],
    ['choice', 'a', true],
    ['choice', 'd', false],
    ['dots', { a: 5 }, true],
    ['dots', { a: 3, b: 3 }, false],
    ['dots', { a: 0 }, false],
    ['dots', { d: 1 }, false],
    ['dots', { a: 1.5 }, false],
    ['ranking', { order: ['c', 'a', 'b'] }, true],
    ['ranking', { order: ['c', 'a'] }, false],
    ['ranking', { order: ['c', 'a'], restTied: true }, true],
    ['ranking', { order: ['c', 'c', 'a'] }, false],
    ['ideas', ['one', 'two'], true],
    ['ideas', [], false],
    ['ideas', [' '], false],
    ['ideas', ['x'.repeat(281)], false],
    ['ideas', null, false],
  ])('to %s: %j fits: %s', (kind, value, fits) => {
    expect(voteProblem(question(kind), value) === null).toBe(fits);
  });
});
