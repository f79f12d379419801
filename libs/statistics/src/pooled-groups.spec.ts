import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { heatmapCell, withheldCells } from './heatmap.js';
import { poolGroups, pooledGroups } from './pooled-groups.js';

const pool = (sizes: Record<string, number>, k = 5) => poolGroups(new Map(Object.entries(sizes)), k);

describe('pooling', () => {
  it('pools small groups and the next smallest until the pool is large enough', () => {
    expect(pool({ it: 9, hr: 2, law: 6 })).toEqual({
      publishable: true,
      groups: [
        { group: 'it', n: 9, members: ['it'] },
        { group: '(other)', n: 8, members: ['hr', 'law'] },
      ],
    });
    expect(pool({ it: 9, hr: 3, law: 4 }).groups.map(({ group }) => group)).toEqual(['it', '(other)']);
  });

  it('shows only the total when nothing is left outside the pool, and nothing when there are too few', () => {
    expect(pool({ it: 7, hr: 2 })).toEqual({ publishable: true, groups: [] });
    expect(pool({ it: 2, hr: 2 })).toEqual({ publishable: false, groups: [] });
  });

  it('breaks ties of size by key and ignores empty groups', () => {
    expect(pool({ b: 6, a: 6, z: 1, e: 0 }).groups).toEqual([
      { group: 'b', n: 6, members: ['b'] },
      { group: '(other)', n: 7, members: ['a', 'z'] },
    ]);
  });

  it('never leaves a difference below the threshold', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat(12)),
        fc.integer({ min: 1, max: 8 }),
        (sizes, k) => {
          const { publishable, groups } = pool(sizes, k);
          const total = Object.values(sizes).reduce((a, b) => a + b, 0);
          const published = groups.reduce((sum, { n }) => sum + n, 0);
          expect(publishable).toBe(total >= k);
          expect(groups.filter(({ n }) => n < k)).toEqual([]);
          if (groups.length > 0) expect(published).toBe(total);
        },
      ),
    );
  });

  it('refuses a threshold that protects nobody', () => {
    expect(() => pool({ a: 1 }, 0)).toThrow(/^minimumGroupSize: /);
    expect(() => pool({ '(other)': 9 })).toThrow(/^pooledKey: /);
  });

  it('counts people who answered anything but scores only those who answered enough', () => {
    const rows = [
      [1, 1],
      [2, 2],
      [null, null],
      [5, null],
      [5, 5],
      [3, 3],
    ];
    const result = pooledGroups(rows, ['a', 'a', 'a', 'b', 'b', null], {
      scale: { min: 1, max: 5 },
      minimumGroupSize: 2,
      minAnsweredShare: 1,
    });
    expect(result).toMatchObject({ publishable: true, totalN: 4, flags: [] });
    expect(result.rows).toEqual([
      { group: 'a', n: 2, members: ['a'], nScored: 2, meanPct: 12.5, flags: [] },
      { group: 'b', n: 2, members: ['b'], nScored: 1, meanPct: null, flags: ['below_threshold'] },
    ]);
  });
});

describe('a heatmap', () => {
  it('withholds small cells', () => {
    const options = { scale: { min: 1, max: 5 }, minimumGroupSize: 3 };
    expect(heatmapCell([3, 4, 5, null], options)).toEqual({ n: 3, meanPct: 75, flags: [] });
    expect(heatmapCell([3, null], options)).toEqual({ n: 1, meanPct: null, flags: ['below_threshold'] });
  });

  it('never leaves one small blank beside a printed total', () => {
    expect(
      withheldCells(
        [
          [2, 9, 7],
          [8, 9, 6],
          [8, 9, 6],
        ],
        5,
      ),
    ).toEqual([
      [true, false, true],
      [true, false, true],
      [false, false, false],
    ]);
    expect(withheldCells([[0, 9]], 5)).toEqual([[true, false]]);
    expect(withheldCells([], 5)).toEqual([]);
  });
});
