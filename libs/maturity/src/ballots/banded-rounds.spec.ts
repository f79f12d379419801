import { describe, expect, it } from '@jest/globals';
import type { Band } from '../anonymity/bands.js';
import { releaseRules, type ReleaseRules } from '../anonymity/release-rules.js';
import { bandedRounds, toldNumber, type BandedRound } from './banded-rounds.js';
import type { BallotKind, BallotQuestion, CastVote, VoteValue } from './ballot.js';

const named = (count: number) => Array.from({ length: count }, (_, i) => ({ key: String(i + 1), label: '' }));
const question = (kind: BallotKind, options = 5, dots: number | null = null): BallotQuestion => ({
  ...{ kind, dots },
  options: kind === 'confidence' || kind === 'point' || kind === 'ideas' ? [] : named(options),
});
const rulesOf = (k: number): ReleaseRules =>
  releaseRules({ mode: k < 5 ? 'confidential' : 'anonymous', minimumGroup: k });

const cast = (values: readonly VoteValue[], change: (i: number) => Partial<CastVote> = () => ({})): CastVote[] =>
  values.map((value, i) => ({
    ...{ person: `p${i}`, round: 1, isRecorded: false, function: null, value },
    ...change(i),
  }));
const last = (votes: readonly CastVote[], ballot: BallotQuestion, round = 1, k = 5): BandedRound =>
  bandedRounds(votes, ballot, round, rulesOf(k)).at(-1)!;

describe('the number of votes', () => {
  it('is told from the minimum on, then in fives', () => {
    expect([0, 4, 5, 6, 9, 10, 14, 15].map((n) => toldNumber(n, 5))).toEqual([null, null, 5, 5, 5, 10, 10, 15]);
    expect([2, 3, 4, 5, 9, 10].map((n) => toldNumber(n, 3))).toEqual([null, 3, 3, 5, 5, 10]);
  });
});

describe('few votes', () => {
  it('tell the band of their mean and nothing else; five of one mind tell no more than others', () => {
    const unanimous = last(cast([1, 1, 1, 1, 1]), question('level'));
    expect(unanimous.whole).toEqual({
      ...{ shares: null, grid: null, box: null },
      meanBand: { from: 0, to: 25, end: 'low' },
    });
    expect(last(cast([1, 1, 2, 1, 3]), question('level'))).toEqual(unanimous);
  });

  it('on options tell which has half of the room; of points a box, never a point', () => {
    const choice = last(cast(['1', '1', '1', '2', '3']), question('choice', 3)).whole;
    expect(choice?.shares?.map(({ from }) => from)).toEqual([50, 0, 0]);
    const points = cast(Array.from({ length: 6 }, (_, i) => ({ x: 10 + i, y: 85 })));
    expect(last(points, question('point')).whole).toMatchObject({
      ...{ grid: null, meanBand: null },
      box: { x: { from: 0, end: 'low' }, y: { to: 100, end: 'high' } },
    });
  });

  it('written down by somebody else do not make up the minimum, nor one person who votes for all', () => {
    const recorded = cast([1, 2, 3, 4, 5], (i) => ({ isRecorded: i > 0 }));
    expect(last(recorded, question('level'), 1, 3)).toMatchObject({ atLeast: null, whole: null });
    const oneShort = cast([1, 2, 3, 4, 5], (i) => ({ isRecorded: i === 0 }));
    expect(last(oneShort, question('level')).atLeast).toBeNull();
  });
});

describe('ten votes', () => {
  it('tell shares in bands of a fifth, the mean no more', () => {
    const { whole, atLeast } = last(cast([1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5]), question('level'));
    expect(atLeast).toBe(10);
    expect(whole?.meanBand).toBeNull();
    expect(whole?.shares?.map(({ from, to }) => `${from}-${to}`)).toEqual([
      ...['0-20', '0-20', '20-40', '0-20', '20-40'],
    ]);
  });

  it('on the plane fill fields with few, several or many', () => {
    const points = cast(Array.from({ length: 10 }, (_, i) => (i < 5 ? { x: 5, y: 5 } : { x: 95, y: 10 * i })));
    const { whole } = last(points, question('point'));
    expect(whole?.grid).toHaveLength(25);
    expect(whole?.grid?.[0]).toBe('many');
  });

  it('are finer the more there are', () => {
    const votes = (n: number) => cast(Array.from({ length: n }, (_, i) => (i % 5) + 1));
    const width = (n: number) => {
      const [band] = last(votes(n), question('level')).whole!.shares!;
      return band!.to - band!.from;
    };
    expect([10, 39, 40, 159, 160].map(width)).toEqual([20, 20, 10, 10, 5]);
  });
});

describe('further rounds', () => {
  const level = question('level');
  const first = cast([1, 2, 3, 4, 5, 3]);

  it('keep the vote of whoever has left, or does not vote again', () => {
    const again = [...first, ...cast([2, 2], () => ({ round: 2 }))];
    expect(last(again, level, 2).atLeast).toBe(5);
    expect(last([...first], level, 2)).toEqual(last(first, level));
  });

  it('do not count whoever comes late, until the minimum of them has come', () => {
    const late = (n: number) => cast(Array<number>(n).fill(5), (i) => ({ person: `late${i}`, round: 2 }));
    expect(last([...first, ...late(1)], level, 2)).toEqual({ ...last(first, level), hasLatecomers: true });
    expect(last([...first, ...late(5)], level, 2)).toMatchObject({ atLeast: 10, hasLatecomers: false });
    const recorded = late(5).map((vote) => ({ ...vote, isRecorded: true }));
    expect(last([...first, ...recorded], level, 2).hasLatecomers).toBe(true);
  });

  it('count everybody while no round has told anything', () => {
    const few = cast([1, 2]);
    const more = cast([3, 3, 3], (i) => ({ person: `late${i}`, round: 2 }));
    expect(last([...few, ...more], level, 2)).toMatchObject({ atLeast: 5, hasLatecomers: false });
  });
});

/** Every way to spread n votes over some values. */
function* spreads(n: number, values: number): Generator<number[]> {
  if (values === 1) return yield [n];
  for (let i = 0; i <= n; i += 1) for (const rest of spreads(n - i, values - 1)) yield [i, ...rest];
}

function* together(lists: readonly (readonly number[][])[]): Generator<number[][]> {
  const [first, ...others] = lists;
  if (!first) return yield [];
  for (const one of first) for (const rest of together(others)) yield [one, ...rest];
}

/** Votes by group and value. */
type World = number[][];

interface Room {
  readonly ballot: BallotQuestion;
  readonly values: readonly VoteValue[];
  readonly sizes: readonly number[];
  readonly k: number;
}

const worldsOf = ({ sizes, values }: Room): World[] => [...together(sizes.map((n) => [...spreads(n, values.length)]))];

function printOf({ ballot, values, k }: Room, world: World): BandedRound {
  const votes = world.flatMap((spread, group) =>
    spread.flatMap((count, place) =>
      Array.from({ length: count }, (_, i) => ({
        ...{ person: `${group} ${place} ${i}`, round: 1, isRecorded: false },
        ...{ function: world.length === 1 ? null : `f${group}`, value: values[place]! },
      })),
    ),
  );
  return last(votes, ballot, 1, k);
}

/** What an answer is: the vote, or the place of each option in it. */
function answersOf({ ballot, values }: Room): string[][] {
  if (ballot.kind === 'dots')
    return ballot.options.map(({ key }) => values.map((v) => String((v as Record<string, number>)[key] ?? 0)));
  if (ballot.kind === 'ranking')
    return ballot.options.map(({ key }) => values.map((v) => String((v as { order: string[] }).order.indexOf(key))));
  return [values.map((value) => JSON.stringify(value))];
}

/** Answers that are the same in all `worlds` that could be; one insider knows their own vote, which is one of those in `printed`. */
function forced(
  room: Room,
  printed: readonly World[],
  worlds: readonly World[] = printed,
): { alone: number; insider: number } {
  let [alone, insider] = [0, 0];
  const groups = room.sizes.keys();
  for (const group of groups) {
    for (const answers of answersOf(room)) {
      if (open(worlds, answers, group, null) < 2) alone += 1;
      for (const inside of room.sizes.keys()) {
        for (const own of room.values.keys()) {
          const isThere = (world: World) => world[inside]![own]! > 0;
          const known = worlds.filter(isThere);
          if (printed.some(isThere) && open(known, answers, group, { inside, own }) === 1) insider += 1;
        }
      }
    }
  }
  return { alone, insider };
}

function open(
  worlds: readonly World[],
  answers: readonly string[],
  group: number,
  insider: { inside: number; own: number } | null,
): number {
  const possible = new Set<string>();
  for (const world of worlds) {
    world[group]!.forEach((count, place) => {
      const isOwn = insider?.inside === group && insider.own === place;
      if (count - Number(isOwn) > 0) possible.add(answers[place]!);
    });
  }
  return possible.size;
}

/** Whether a band could be printed of a sum, worked out anew: a mean of places from 0 to `most` each. */
function isWithin({ from, to, end }: Band, sum: number, n: number, most: number): boolean {
  const [value, low, high] = [100 * sum, from * n * most, to * n * most];
  if (end === 'low') return value <= high;
  if (end === 'high') return value >= low;
  if (from + to === 100) return value > low && value < high;
  return from < 50 ? value > low && value <= high : value >= low && value < high;
}

/** Whether everything that is printed of a room on a scale is true of a world. */
function isTrueOf({ values }: Room, { whole, groups }: BandedRound, world: World): boolean {
  const most = values.length - 1;
  const total = (spread: readonly number[]) => spread.reduce((sum, count) => sum + count, 0);
  const sumOf = (spread: readonly number[]) => spread.reduce((sum, count, place) => sum + count * place, 0);
  const all = values.map((_, place) => total(world.map((spread) => spread[place]!)));
  const n = total(all);
  if (whole?.meanBand && !isWithin(whole.meanBand, sumOf(all), n, most)) return false;
  if (whole?.shares && !whole.shares.every((band, place) => isWithin(band, all[place]!, n, 1))) return false;
  return groups.every(({ members, meanBand }) => {
    const own = values.map((_, place) => total(members.map((member) => world[Number(member.slice(1))]![place]!)));
    return isWithin(meanBand!, sumOf(own), total(own), most);
  });
}

const scale = (levels: number) => Array.from({ length: levels }, (_, i) => i + 1);
const byPrint = (room: Room) => {
  const prints = new Map<string, { print: BandedRound; worlds: World[] }>();
  for (const world of worldsOf(room)) {
    const print = printOf(room, world);
    const known = prints.get(JSON.stringify(print));
    if (known) known.worlds.push(world);
    else prints.set(JSON.stringify(print), { print, worlds: [world] });
  }
  return [...prints.values()];
};

describe('every world of a small room', () => {
  const orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]; // prettier-ignore
  const dots = [[1], [2], [3], [1, 1], [2, 2], [3, 3], [1, 2], [1, 3], [2, 3]];
  const points = [5, 25, 50, 75, 95].flatMap((x) => [5, 25, 50, 75, 95].map((y) => ({ x, y })));
  const whole: [string, Room][] = [
    ...[3, 5, 9, 12].map((n): [string, Room] => [
      `${n} on five levels, k 3`,
      { ballot: question('level'), values: scale(5), sizes: [n], k: 3 },
    ]),
    ...[5, 9, 10].flatMap((n) =>
      [2, 4].map((options): [string, Room] => [
        `${n} on ${options} options, k 5`,
        { ballot: question('choice', options), values: scale(options).map(String), sizes: [n], k: 5 },
      ]),
    ),
    ...[3, 4].map((n): [string, Room] => [
      `${n} on 3 options, k 3`,
      { ballot: question('choice', 3), values: scale(3).map(String), sizes: [n], k: 3 },
    ]),
    ...[4, 5].map((n): [string, Room] => [
      `${n} with two dots each`,
      {
        ballot: question('dots', 3, 2),
        values: dots.map((on) =>
          Object.fromEntries(scale(3).map((key) => [String(key), on.filter((o) => o === key).length])),
        ),
        sizes: [n],
        k: 3,
      },
    ]),
    ...[4, 5, 8].map((n): [string, Room] => [
      `${n} who order three`,
      {
        ballot: question('ranking', 3),
        values: orders.map((order) => ({ order: order.map(String) })),
        sizes: [n],
        k: 3,
      },
    ]),
    ['3 on the plane', { ballot: question('point'), values: points, sizes: [3], k: 3 }],
  ];

  it.each(whole)('%s: whatever is printed, each answer could be another, also for an insider', (_, room) => {
    const found = byPrint(room).map(({ worlds }) => forced(room, worlds));
    expect(found.filter(({ alone, insider }) => alone + insider > 0)).toEqual([]);
  });

  it.each([
    ...[
      { sizes: [3, 4], levels: 5, k: 3 },
      { sizes: [3, 5], levels: 4, k: 3 },
      { sizes: [5, 5], levels: 4, k: 5 },
      { sizes: [3, 3, 4], levels: 3, k: 3 },
      { sizes: [3, 3, 3], levels: 3, k: 3 },
    ],
  ])('by function, %j: figures leave each answer another, also for an insider', ({ sizes, levels, k }) => {
    const room: Room = { ballot: question('level', levels), values: scale(levels), sizes, k };
    const worlds = worldsOf(room);
    const prints = byPrint(room);
    const found = prints.map(({ print, worlds: printed }) =>
      forced(
        room,
        printed,
        worlds.filter((world) => isTrueOf(room, print, world)),
      ),
    );
    expect(found.filter(({ alone, insider }) => alone + insider > 0)).toEqual([]);
    const withGroups = prints.filter(({ print }) => print.groups.length > 0).flatMap((each) => each.worlds).length;
    expect(withGroups / worlds.length).toBeGreaterThan(0.5);
  });

  it('holds what is printed of it', () => {
    const room: Room = { ballot: question('level', 4), values: scale(4), sizes: [3, 4], k: 3 };
    for (const { print, worlds } of byPrint(room)) {
      for (const world of worlds) expect(isTrueOf(room, print, world)).toBe(true);
    }
  });
});
