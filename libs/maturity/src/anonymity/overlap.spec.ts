import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fitSafely } from './fitting.js';
import { liveBlocks, sizesOf, type Grouping } from './grouping.js';
import { isolationAudit } from './isolation-audit.js';
import { weakCut } from './overlap.js';

const grouping = (of: readonly number[], blocks = Math.max(0, ...of) + 1): Grouping => ({
  of: Int32Array.from(of),
  pool: blocks,
});

/** The size of the smallest group below k that some combination of blocks with the given coefficients singles out, or null. */
function smallestIsolated(groupings: readonly Grouping[], coefficients: readonly number[], k: number): number | null {
  const offsets = groupings.map((_, i) => groupings.slice(0, i).reduce((sum, { pool }) => sum + pool + 1, 0));
  const blocks = groupings.reduce((sum, { pool }) => sum + pool + 1, 0);
  const chosen = new Array<number>(blocks).fill(0);
  let smallest: number | null = null;
  const tryAll = (at: number): void => {
    if (at < blocks) {
      for (const coefficient of coefficients) {
        chosen[at] = coefficient;
        tryAll(at + 1);
      }
      return;
    }
    let support = 0;
    groupings[0]!.of.forEach((_, person) => {
      const sum = groupings.reduce((total, { of }, i) => total + chosen[offsets[i]! + of[person]!]!, 0);
      if (sum !== 0) support++;
    });
    if (support > 0 && support < k) smallest = Math.min(smallest ?? Infinity, support);
  };
  tryAll(0);
  return smallest;
}

/** Rank of integer rows, exactly (Bareiss 1968). */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map(BigInt));
  let rank = 0;
  let divisor = 1n;
  for (let column = 0; column < (left[0]?.length ?? 0) && rank < left.length; column++) {
    const at = left.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (at < 0) continue;
    [left[rank], left[at]] = [left[at]!, left[rank]!];
    const pivot = left[rank]!;
    for (let i = rank + 1; i < left.length; i++) {
      const row = left[i]!;
      const lead = row[column]!;
      left[i] = row.map((entry, j) => (entry * pivot[column]! - lead * pivot[j]!) / divisor);
    }
    divisor = pivot[column]!;
    rank++;
  }
  return rank;
}

const indicators = (groupings: readonly Grouping[], people: readonly number[]) =>
  people.map((person) =>
    groupings.flatMap(({ of, pool }) => Array.from({ length: pool + 1 }, (_, block) => Number(of[person] === block))),
  );

const people = fc.integer({ min: 1, max: 14 });
const blocksOf = (count: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: most - 1 }), { minLength: count, maxLength: count });

describe('the overlap of two groupings', () => {
  it('finds a person who is the only difference between two groups', () => {
    const functions = grouping([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    const levels = grouping([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);

    expect(weakCut(functions, levels, 5)!.people).toBe(1);
    expect(weakCut(functions, functions, 5)).toBeNull();
  });

  it('agrees with trying all combinations of blocks', () => {
    fc.assert(
      fc.property(
        people.chain((count) => fc.tuple(blocksOf(count, 3), blocksOf(count, 3), fc.integer({ min: 2, max: 6 }))),
        ([first, second, k]) => {
          const groupings = [grouping(first, 2), grouping(second, 2)];
          const smallest = smallestIsolated(groupings, [-1, 0, 1], k);
          const cut = weakCut(groupings[0]!, groupings[1]!, k);
          expect(cut !== null).toBe(smallest !== null);
          if (cut) expect(cut.people).toBeGreaterThanOrEqual(smallest!);
          expect(isolationAudit(groupings, k).verdict).toBe(smallest === null ? 'safe' : 'unsafe');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the audit of three groupings', () => {
  const three = fc
    .integer({ min: 4, max: 12 })
    .chain((count) =>
      fc.tuple(blocksOf(count, 2), blocksOf(count, 2), blocksOf(count, 2), fc.integer({ min: 2, max: 5 })),
    );

  it('finds whatever a combination with coefficients from -2 to 2 singles out, and names people who can be', () => {
    fc.assert(
      fc.property(three, ([a, b, c, k]) => {
        const groupings = [grouping(a, 1), grouping(b, 1), grouping(c, 1)];
        const outcome = isolationAudit(groupings, k);
        if (smallestIsolated(groupings, [-2, -1, 0, 1, 2], k) !== null) expect(outcome.verdict).toBe('unsafe');
        if (outcome.verdict !== 'unsafe') return;

        const everybody = a.map((_, person) => person);
        const others = everybody.filter((person) => !outcome.people.includes(person));
        expect(outcome.people.length).toBeLessThan(k);
        expect(rankOf(indicators(groupings, others))).toBeLessThan(rankOf(indicators(groupings, everybody)));
      }),
      { numRuns: 60 },
    );
  });

  it('finds what no pair of them gives away', () => {
    // The third group is the sum of the first two, but for one person.
    const tuples = [
      [0, 0, 0],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 2],
    ];
    const odd = [0, 0, 1];
    const of = (i: number) =>
      grouping([...tuples.flatMap((tuple) => Array<number>(6).fill(tuple[i]!)), odd[i]!], i < 2 ? 2 : 3);
    const groupings = [of(0), of(1), of(2)];

    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      expect(weakCut(groupings[i]!, groupings[j]!, 5)).toBeNull();
    expect(isolationAudit(groupings, 5)).toEqual({ verdict: 'unsafe', people: [24] });
    expect(fitSafely(groupings.slice(0, 2), groupings[2]!, 5)?.isCoarser).toBe(true);
  });

  it('says so when the work runs out, which counts as a failure', () => {
    const of = (by: number, blocks: number) =>
      grouping(
        Array.from({ length: 60 }, (_, i) => Math.floor(i / by) % blocks),
        blocks,
      );
    const groupings = [of(1, 4), of(4, 4), of(16, 4)];

    expect(isolationAudit(groupings, 5, 200).verdict).toBe('undecided');
    expect(isolationAudit(groupings, 5).verdict).toBe('safe');
  });

  it('does not depend on the order of people or the number of a block', () => {
    fc.assert(
      fc.property(three, fc.infiniteStream(fc.nat()), ([a, b, c, k], keys) => {
        const order = a.map((_, person) => ({ person, key: keys.next().value as number }));
        order.sort((x, y) => x.key - y.key);
        const moved = (list: number[], turn: boolean) =>
          order.map(({ person }) => (turn ? 1 - list[person]! : list[person]!));
        const before = isolationAudit(
          [a, b, c].map((list) => grouping(list, 1)),
          k,
        );
        const after = isolationAudit(
          [moved(a, true), moved(b, false), moved(c, true)].map((list) => grouping(list, 1)),
          k,
        );
        expect(after.verdict).toBe(before.verdict);
      }),
    );
  });
});

describe('fitting a grouping beside others', () => {
  it('pools as little as it takes, and what comes out singles out nobody', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 10, max: 40 })
          .chain((count) => fc.tuple(blocksOf(count, 4), blocksOf(count, 4), blocksOf(count, 3))),
        ([a, b, c]) => {
          const k = 3;
          const first = grouping(a, 4);
          const second = fitSafely([first], grouping(b, 4), k);
          const third = fitSafely([first, ...(second ? [second.grouping] : [])], grouping(c, 3), k);
          const all = [first, second?.grouping, third?.grouping].flatMap((one) => one ?? []);
          if (all.length === 3) expect(isolationAudit(all, k).verdict).toBe('safe');
          if (second) {
            expect(weakCut(first, second.grouping, k)).toBeNull();
            expect(second.isCoarser).toBe(sizesOf(second.grouping)[4]! > 0);
            expect(liveBlocks(second.grouping)).toBeGreaterThan(1);
          }
        },
      ),
    );
  });
});
