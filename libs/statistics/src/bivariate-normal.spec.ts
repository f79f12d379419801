import { describe, expect, it } from '@jest/globals';

import { bivariateNormalBelow } from './bivariate-normal.js';

describe('two normal variables below their limits', () => {
  it.each([
    // At the centre: 1/4 + asin(rho) / (2 pi) (Sheppard 1899).
    [0, 0, 0.5, 1 / 3],
    [0, 0, -0.5, 1 / 6],
    [0, 0, 0.8, 0.25 + Math.asin(0.8) / (2 * Math.PI)],
    // Independent: the product of the two.
    [1, -1, 0, 0.8413447461 * 0.1586552539],
    // Tables of the bivariate normal (National Bureau of Standards 1959).
    [1, 1, 0.5, 0.7452036],
  ])('%d, %d with correlation %d: %d', (x, y, rho, share) => {
    expect(bivariateNormalBelow(x, y, rho)).toBeCloseTo(share, 4);
  });

  it('is one of the two where the other has no limit', () => {
    expect(bivariateNormalBelow(0.3, Infinity, 0.6)).toBeCloseTo(0.6179114, 6);
  });
});
