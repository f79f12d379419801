import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@sextant/statistics';
import fc from 'fast-check';

import { releasePlan, type Column, type PlanInput, type ReleasePlan } from './release-plan.js';
import { headOf, releaseRules, responseRatePct } from './release-rules.js';

const anonymous = (k = 5) => releaseRules({ mode: 'anonymous', minimumGroup: k });

/** People given as groups with their sizes: `people({ sales: 4, service: 6 })`. */
const people = (sizes: Record<string, number>) =>
  Object.entries(sizes).flatMap(([key, n]) => Array<string>(n).fill(key));

const everybody = (key: string, n: number): Column => ({ key, answered: new Uint8Array(n).fill(1) });

function plan(groups: Record<string, (string | null)[]>, more: Partial<PlanInput> = {}): ReleasePlan {
  const n = Object.values(groups)[0]?.length ?? 0;
  return releasePlan({
    people: n,
    rules: anonymous(),
    partitions: Object.entries(groups).map(([key, own]) => ({ key, groups: own })),
    columns: [everybody('q', n)],
    ...more,
  });
}

const blocks = (planned: ReleasePlan, key: string) =>
  Object.fromEntries((planned.partition(key)?.blocks ?? []).map((block) => [block.key, block.n]));

describe('the plan of a wave', () => {
  it('pools groups below the minimum, and the next smallest with them', () => {
    const planned = plan({ function: people({ sales: 12, service: 6, legal: 2, hr: 1 }) });

    expect(blocks(planned, 'function')).toEqual({ sales: 12, '(other)': 9 });
    expect(planned.partition('function')!.blocks[1]!.members).toEqual(['hr', 'legal', 'service']);
    expect(planned.partitions[0]!.outcome).toBe('released');
  });

  it('shows only the total below twice the minimum, and nothing below it', () => {
    expect(plan({ function: people({ sales: 5, service: 4 }) }).partitions[0]).toMatchObject({
      outcome: 'total_only',
      blocks: [],
    });
    expect(plan({ function: people({ sales: 5, service: 4 }) }).column('q')).toEqual({
      n: 9,
      shown: true,
      head: { from: 5, to: 9 },
    });
    const four = plan({ function: people({ sales: 4 }) });
    expect(four.isWithheld).toBe(true);
    expect(four.column('q')).toEqual(four.column('no such question'));
  });

  it('counts who answered, not who was there', () => {
    const answered = people({ sales: 10, service: 10 }).map((_, i) => i < 14);
    const planned = plan({ function: people({ sales: 10, service: 10 }) }, { columns: [{ key: 'q', answered }] });

    expect(planned.n).toBe(14);
    expect(planned.partitions[0]!.outcome).toBe('total_only');
  });

  it('shows everything in a named wave, to single people', () => {
    const planned = plan(
      { function: people({ sales: 1, service: 2 }) },
      { rules: releaseRules({ mode: 'named', minimumGroup: 1 }) },
    );

    expect(blocks(planned, 'function')).toEqual({ sales: 1, service: 2 });
    expect(planned.score('function', 'sales', ['q'])).toMatchObject({ shown: true, head: 1 });
  });

  it('keeps the first of two groupings that differ by one person, and coarsens or drops the second', () => {
    const functions = people({ board: 6, office: 20 });
    const levels = people({ top: 7, staff: 19 });

    const planned = plan({ function: functions, level: levels });

    expect(planned.partition('function')).toBeDefined();
    expect(planned.partition('level')).toBeUndefined();
    expect(planned.partitions[1]).toMatchObject({ key: 'level', outcome: 'dropped' });
    expect(planned.cell('level', 'top', 'q')).toBe(false);
  });

  it('pools only what the overlap concerns', () => {
    const functions = people({ board: 6, north: 15, south: 15 });
    const sites = [...people({ tower: 7 }), ...people({ harbour: 7, mill: 7, quay: 8, yard: 7 })];

    const planned = plan({ function: functions, site: sites });

    expect(planned.partitions[1]!.outcome).toBe('coarsened');
    expect(blocks(planned, 'site')).toEqual({ '(other)': 14, mill: 7, quay: 8, yard: 7 });
    expect(planned.partition('site')!.blocks.at(-1)!.members).toEqual(['harbour', 'tower']);
  });

  it('pools a hierarchy within each of its branches', () => {
    const divisions = people({ east: 14, west: 12 });
    const teams = people({ e1: 7, e2: 5, e3: 2, w1: 10, w2: 2 });

    const planned = plan(
      {},
      {
        people: 26,
        partitions: [
          { key: 'division', groups: divisions },
          { key: 'team', groups: teams, within: 'division' },
        ],
        columns: [everybody('q', 26)],
      },
    );

    expect(blocks(planned, 'team')).toEqual({ e1: 7, '(other) east': 7, '(other) west': 12 });
    expect(planned.partitions[1]!.outcome).toBe('released');
  });

  it('lists groups in the declared order, pools last', () => {
    const groups = people({ a: 6, b: 7, c: 8, d: 1 });
    const planned = plan(
      {},
      { people: 22, partitions: [{ key: 'f', groups, order: ['c', 'b'] }], columns: [everybody('q', 22)] },
    );

    expect(planned.partition('f')!.blocks.map(({ key }) => key)).toEqual(['c', 'b', '(other)']);
  });

  it('refuses lists of the wrong length', () => {
    expect(() => plan({ function: people({ a: 5 }) }, { people: 6 })).toThrow(InvalidInput);
  });
});

describe('the cells of a question', () => {
  const functions = people({ a: 8, b: 8, c: 8 });
  /** Answers of the first so many of each group. */
  const answeredBy = (counts: Record<string, number>): Uint8Array => {
    const left = { ...counts };
    return Uint8Array.from(functions, (group) => ((left[group] = (left[group] ?? 0) - 1) >= 0 ? 1 : 0));
  };
  const cells = (counts: Record<string, number>, more: Partial<PlanInput> = {}) => {
    const columns = [everybody('all', 24), { key: 'q', answered: answeredBy(counts) }];
    const planned = plan({ function: functions }, { columns, ...more });
    return ['a', 'b', 'c'].filter((block) => planned.cell('function', block, 'q')).join('');
  };

  it('are withheld below the minimum, with the next smallest if the total would give them away', () => {
    expect(cells({ a: 8, b: 7, c: 6 })).toBe('abc');
    expect(cells({ a: 8, b: 7, c: 2 })).toBe('a');
    expect(cells({ a: 8, b: 4, c: 3 })).toBe('a');
    expect(cells({ a: 8, b: 7, c: 0 })).toBe('ab');
    expect(cells({ a: 4, b: 4, c: 4 })).toBe('');
    expect(cells({ a: 6, b: 0, c: 0 })).toBe('a');
  });

  it('make up a score for a block: only questions whose cell is shown count', () => {
    const columns = [everybody('all', 24), { key: 'q', answered: answeredBy({ a: 8, b: 7, c: 2 }) }];
    const planned = plan({ function: functions }, { columns });

    expect(planned.score('function', 'b', ['all', 'q'])).toEqual({
      shown: true,
      n: 8,
      head: { from: 5, to: 9 },
      columns: ['all'],
      leftOut: 1,
    });
    expect(planned.score('function', 'b', ['q'])).toMatchObject({ shown: false, head: null, columns: [] });
  });
});

describe('properties of every plan', () => {
  const k = 5;
  interface World {
    functions: (string | null)[];
    levels: string[];
    asked: boolean[][];
  }
  const worlds: fc.Arbitrary<World> = fc.integer({ min: 1, max: 60 }).chain((n) =>
    fc.record({
      functions: fc.array(fc.constantFrom('f1', 'f2', 'f3', 'f4', null), { minLength: n, maxLength: n }),
      levels: fc.array(fc.constantFrom('l1', 'l2', 'l3'), { minLength: n, maxLength: n }),
      asked: fc.array(fc.array(fc.boolean(), { minLength: n, maxLength: n }), { minLength: 1, maxLength: 3 }),
    }),
  );
  const planOf = ({ functions, levels, asked }: World) =>
    plan(
      { function: functions, level: levels },
      {
        columns: [everybody('all', functions.length), ...asked.map((answered, i) => ({ key: `q${i}`, answered }))],
      },
    );

  it('no released cell has fewer than k people, and no total minus blocks singles out fewer', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const planned = planOf(world);
        for (const [i, answered] of world.asked.entries()) {
          const n = answered.filter(Boolean).length;
          for (const { blocks: own, blockOf, key } of planned.partitions) {
            const shown = own
              .filter((block) => planned.cell(key, block.key, `q${i}`))
              .map((block) => answered.filter((mark, person) => mark && blockOf[person] === block.key).length);
            expect(shown.every((size) => size >= k)).toBe(true);
            expect(planned.column(`q${i}`).shown).toBe(n >= k);
            if (n < k) expect(shown).toEqual([]);
            for (let set = 0; n >= k && set < 1 << shown.length; set++) {
              const rest = n - shown.reduce((sum, size, at) => sum + ((set >> at) & 1 ? size : 0), 0);
              expect(rest === 0 || rest >= k).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('every declared group is in exactly one block', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { blocks: own, key } of planOf(world).partitions) {
          if (own.length === 0) continue;
          const declared = new Set(
            (key === 'function' ? world.functions : world.levels).map((group) => group ?? '(none)'),
          );
          expect(own.flatMap(({ members }) => members).sort()).toEqual([...declared].sort());
        }
      }),
    );
  });

  it('the order of people changes nothing', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), (world, keys) => {
        const order = world.functions.map((_, person) => ({ person, key: keys.next().value as number }));
        order.sort((a, b) => a.key - b.key);
        const moved = <T>(list: readonly T[]) => order.map(({ person }) => list[person]!);
        const shuffled = planOf({
          functions: moved(world.functions),
          levels: moved(world.levels),
          asked: world.asked.map(moved),
        });
        const told = (planned: ReleasePlan) =>
          planned.partitions.map(({ key, outcome, reason, blocks: own }) => ({
            key,
            outcome,
            reason,
            blocks: own.map((block) => ({
              ...block,
              cells: world.asked.map((_, i) => planned.cell(key, block.key, `q${i}`)),
            })),
          }));
        expect(told(shuffled)).toEqual(told(planOf(world)));
      }),
    );
  });

  it('other names in the same order give the same plan under other names', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const renamed = { ...world, functions: world.functions.map((group) => group && `zone ${group}`) };
        const sizes = (planned: ReleasePlan) =>
          planned.partitions.map(({ outcome, blocks: own }) => [outcome, own.map(({ n }) => n)]);
        expect(sizes(planOf(renamed))).toEqual(sizes(planOf(world)));
      }),
    );
  });
});

describe('the rules of a wave', () => {
  it('hold the floors of the modes and the stricter of two minima', () => {
    const modes = {
      confidential: { minimum_group: 3, comments_minimum: 12 },
      anonymous: { minimum_group: 5, distribution_minimum: 8 },
    };

    expect(releaseRules({ mode: 'confidential', minimumGroup: 3, modes })).toMatchObject({
      commentsMinimum: 12,
      distributionMinimum: 6,
    });
    expect(releaseRules({ mode: 'anonymous', minimumGroup: 5, modes })).toMatchObject({
      commentsMinimum: 10,
      distributionMinimum: 10,
    });
    for (const [mode, minimumGroup] of [
      ['confidential', 2],
      ['anonymous', 4],
      ['anonymous', 21],
      ['named', 0],
      ['named', 1.5],
    ] as const)
      expect(() => releaseRules({ mode, minimumGroup })).toThrow(InvalidInput);
  });

  it('tell head counts from twice the minimum on, and rates in steps of five', () => {
    expect([4, 5, 9, 10, 23].map((n) => headOf(n, anonymous()))).toEqual([
      null,
      { from: 5, to: 9 },
      { from: 5, to: 9 },
      10,
      23,
    ]);
    expect(responseRatePct(13, 19, anonymous())).toBe(70);
    expect(responseRatePct(3, 4, anonymous())).toBeNull();
    expect(responseRatePct(9, 8, anonymous())).toBe(100);
  });
});
