import { describe, expect, it } from '@jest/globals';

import {
  chiSquareUpperTail,
  fQuantile,
  fUpperTail,
  hedgesCorrection,
  normalQuantile,
  tMultiplier,
  tQuantile,
  tTwoSidedP,
} from './distributions.js';

describe('distributions, against figures of R and SciPy', () => {
  it.each([
    ['t(.975, 1)', tQuantile(0.975, 1), 12.7062047361747],
    ['t(.975, 3)', tMultiplier(0.95, 3), 3.18244630528371],
    ['t(.975, 2.14)', tQuantile(0.975, 2.14), 4.0438546823],
    ['t(.975, 1e8)', tQuantile(0.975, 1e8), 1.9599640082627663],
    ['normal(.975)', normalQuantile(0.975), 1.95996398454005],
    ['F(.95, 2, 12)', fQuantile(0.95, 2, 12), 3.88529383465239],
    ['F(.975, 4, 25)', fQuantile(0.975, 4, 25), 3.3530092361],
  ])('%s', (_, got, expected) => {
    expect(Math.abs(got - expected)).toBeLessThan(1e-6);
  });

  it('turn statistics into p-values', () => {
    expect(tTwoSidedP(-1.07471290858259, 67)).toBeCloseTo(0.286358445506, 7);
    expect(fUpperTail(4.11301613814448, 1, 9)).toBeCloseTo(0.0731637153785867, 7);
    expect(chiSquareUpperTail(9, 3)).toBeCloseTo(0.0292908865348882, 12);
    expect(chiSquareUpperTail(0, 3)).toBe(1);
  });

  it('correct a standardised difference for small samples', () => {
    expect(hedgesCorrection(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 9);
    expect(hedgesCorrection(10)).toBeCloseTo(0.9227456, 6);
    expect(hedgesCorrection(1)).toBe(0);
  });
});
