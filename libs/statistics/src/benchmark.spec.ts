import { describe, expect, it } from '@jest/globals';

import { benchmark, tenantsSuffice } from './benchmark.js';
import { proportion } from './proportion.js';

describe('a benchmark', () => {
  it('shows more as peers become more', () => {
    const show = (peers: number) =>
      benchmark(
        50,
        Array.from({ length: peers }, (_, i) => i),
      ).show;
    expect([0, 4, 5, 9, 10, 19, 20].map(show)).toEqual([
      'none',
      'none',
      'median',
      'median',
      'quartiles',
      'quartiles',
      'percentile',
    ]);
    expect(benchmark(50, [])).toMatchObject({ percentileRank: null, median: null, flags: ['few_peers'] });
  });

  it('counts ties half', () => {
    expect(benchmark(50, [40, 50, 60, 70])).toMatchObject({ below: 1, equal: 1, above: 2, percentileRank: 37.5 });
    expect(benchmark(0.3, [0.1 + 0.2]).equal).toBe(1);
    expect(() => benchmark(NaN, [])).toThrow(/^own: /);
  });

  it('spreads over tenants before it crosses them', () => {
    expect(tenantsSuffice(['a', 'b', 'c'])).toBe(true);
    expect(tenantsSuffice(['a', 'a', 'b', 'c'])).toBe(true);
    expect(tenantsSuffice(['a', 'a', 'a', 'b', 'c'])).toBe(false);
    expect(tenantsSuffice(['a', 'b'])).toBe(false);
  });
});

describe('a proportion', () => {
  it('has the interval of Wilson, inside 0 to 1', () => {
    const { share, ciLow, ciHigh } = proportion(3, 10);
    expect(share).toBe(0.3);
    expect(ciLow).toBeCloseTo(0.107791267406301, 9);
    expect(ciHigh).toBeCloseTo(0.603221852538855, 9);
    expect(proportion(0, 10).ciLow).toBeGreaterThanOrEqual(0);
    expect(proportion(0, 0)).toEqual({ share: null, ciLow: null, ciHigh: null, flags: ['no_data'] });
    expect(() => proportion(3, 2)).toThrow(/^count: /);
    expect(() => proportion(0, -1)).toThrow(/^n: /);
  });
});
