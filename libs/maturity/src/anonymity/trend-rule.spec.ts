import { describe, expect, it } from '@jest/globals';

import { changeOfMembers, changeOfSizes, groupChanges, mayCompare, type MemberOfWave } from './trend-rule.js';

const RULES = { k: 5, isOpen: false };

const members = (groups: Record<string, number>, from = 0): MemberOfWave[] =>
  Object.entries(groups).flatMap(([group, people]) =>
    Array.from({ length: people }, (_, i) => ({ person: `${group}${from + i}`, groups: { function: group } })),
  );

const released = (...groups: string[][]) => [
  { key: 'function', groups: groups.map((own) => ({ key: own.length > 1 ? '(others)' : own[0]!, members: own })) },
];

describe('two waves', () => {
  it('are compared only if nobody or enough people came and went', () => {
    const compared = (joined: number, left: number) => mayCompare({ joined, left }, RULES);

    expect([compared(0, 0), compared(1, 0), compared(2, 2), compared(2, 3), compared(0, 9)]).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(mayCompare({ joined: 1, left: 0 }, { k: 1, isOpen: true })).toBe(true);
  });

  it('tell the change of all and of each released group', () => {
    const before = members({ sales: 9, legal: 6 });
    const after = [...members({ sales: 9 }), ...members({ legal: 6 }, 1)];
    const change = changeOfMembers(['function'], before, after);

    expect(change.total).toEqual({ joined: 1, left: 1 });
    const groups = released(['sales'], ['legal']);
    expect(groupChanges(change, groups, groups)).toEqual([
      { breakdown: 'function', group: 'sales', change: { joined: 0, left: 0 } },
      { breakdown: 'function', group: 'legal', change: { joined: 1, left: 1 } },
    ]);
  });

  it('do not take whoever moves inside a pool for somebody who came or left', () => {
    const before = members({ it: 4, law: 4 });
    // Four change places inside the pool, and one is new: added up by group, nine would have come or gone.
    const moved = before.map(({ person, groups }, i) => ({
      person,
      groups: i % 2 ? { function: groups.function === 'it' ? 'law' : 'it' } : groups,
    }));
    const after = [...moved, { person: 'new', groups: { function: 'it' } }];
    const pool = released(['it', 'law']);

    const [pooled] = groupChanges(changeOfMembers(['function'], before, after), pool, pool);

    expect(pooled!.change).toEqual({ joined: 1, left: 0 });
    expect(mayCompare(pooled!.change, RULES)).toBe(false);
  });

  it('count a group by its members then and now, though it was pooled with others before', () => {
    const change = changeOfMembers(['function'], members({ it: 3, law: 5 }), members({ it: 6, law: 5 }));
    const was = [{ key: 'function', groups: [{ key: 'law', members: ['law', 'it'] }] }];

    expect(groupChanges(change, was, released(['law'], ['it']))).toEqual([
      { breakdown: 'function', group: 'law', change: { joined: 0, left: 3 } },
    ]);
  });

  it('whose people cannot be told apart differ by at least their sizes', () => {
    const sizes = (function_: Record<string, number>) => ({
      total: Object.values(function_).reduce((sum, people) => sum + people, 0),
      groups: { function: function_ },
    });
    const change = changeOfSizes(sizes({ sales: 9, legal: 6 }), sizes({ sales: 12, legal: 5 }));

    expect(change.total).toEqual({ joined: 2, left: 0 });
    const groups = released(['sales'], ['legal']);
    expect(groupChanges(change, groups, groups).map((group) => group.change)).toEqual([
      { joined: 3, left: 0 },
      { joined: 0, left: 1 },
    ]);
  });
});
