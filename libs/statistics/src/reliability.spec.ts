import { describe, expect, it } from '@jest/globals';

import { omega } from './omega.js';
import { alpha } from './reliability.js';

const rows = [
  [1, 2, 2],
  [2, 2, 3],
  [3, 4, 4],
  [4, 4, 5],
  [5, 4, 4],
  [2, 3, 1],
];

describe('alpha', () => {
  it('drops a constant item and says so', () => {
    const withConstant = rows.map(([a, b, c]) => [a!, b!, 3, c!]);
    const result = alpha(withConstant);
    expect(result.alpha).toBeCloseTo(0.886889460154242, 12);
    expect(result).toMatchObject({
      items: 3,
      droppedItems: [2],
      flags: ['small_sample', 'item_dropped_zero_variance'],
    });
    expect(alpha(rows).alpha).toBeCloseTo(result.alpha!, 12);
  });

  it('is Spearman-Brown for two items once standardised', () => {
    const result = alpha(rows.map(([a, b]) => [a!, b!]));
    const r = result.rDrop[0]!;
    expect(result.alphaStandardised).toBeCloseTo((2 * r) / (1 + r), 12);
    expect(result.alphaIfDropped).toEqual([null, null]);
  });

  it('returns negative values, which usually mean a missing reversal', () => {
    const result = alpha(rows.map(([a, b, c]) => [a!, 6 - b!, c!]));
    expect(result.alpha).toBeCloseTo(-0.408, 12);
    expect(result.flags).toContain('negative_alpha');
  });

  it('has no value without data, items or variance', () => {
    expect(alpha([]).flags).toContain('no_data');
    expect(alpha([[1], [2], [3]])).toMatchObject({ alpha: null, items: 1 });
    expect(alpha([[1], [2], [3]]).flags).toContain('single_item');
    expect(
      alpha([
        [1, 2],
        [2, null],
        [3, 3],
      ]),
    ).toMatchObject({ alpha: null, nComplete: 2, flags: ['small_sample'] });
    expect(alpha(Array(5).fill([3, 3, 3]))).toMatchObject({ alpha: null, items: 0 });
    expect(
      alpha([
        [1, 5],
        [2, 4],
        [3, 3],
      ]),
    ).toMatchObject({ alpha: null, alphaStandardised: null });
  });
});

describe('omega', () => {
  it('recovers a factor that is there', () => {
    const loadings = [0.8, 0.7, 0.6, 0.5];
    // Sixteen respondents who stand for the factor and the four unique parts exactly, each independent of the others.
    const hadamard = (k: number, i: number) => (popCount(k & i) % 2 ? -1 : 1);
    const sample = Array.from({ length: 16 }, (_, i) =>
      loadings.map((l, j) => l * hadamard(15, i) + Math.sqrt(1 - l * l) * hadamard(1 << j, i)),
    );
    const result = omega(sample);
    const common = loadings.reduce((a, b) => a + b) ** 2;
    const unique = loadings.reduce((a, l) => a + 1 - l * l, 0);
    expect(result.omegaStandardised).toBeCloseTo(common / (common + unique), 7);
    result.loadings!.forEach((l, j) => expect(l).toBeCloseTo(loadings[j]!, 6));
  });

  it('has no value for fewer than three items or an improper solution', () => {
    expect(omega(rows.map(([a, b]) => [a!, b!]))).toMatchObject({ omega: null });
    expect(omega(rows.map(([a, b]) => [a!, b!])).flags).toContain('too_few_items');
    const improper = [
      [1, 1, 5],
      [2, 2, 1],
      [3, 3, 4],
      [4, 4, 2],
      [5, 5, 3],
    ];
    expect(omega(improper)).toMatchObject({ omega: null, omegaStandardised: null });
    expect(omega(improper).flags).toContain('improper_solution');
    expect(omega([])).toMatchObject({ omega: null });
  });
});

function popCount(bits: number): number {
  return bits === 0 ? 0 : (bits & 1) + popCount(bits >> 1);
}
