import { describe, expect, it } from '@jest/globals';

import { itemAgreement, scaleAgreement } from './agreement.js';
import { CUSTOMARY_NULLS, adLimit, agreementBand, nullVariance, uniformNullVariance } from './null-distributions.js';

const scale = { min: 1, max: 5 };
const spread = (items: number) => Array.from({ length: items }, () => [1, 2, 3, 4]);

describe('null distributions', () => {
  it('have the variances of the literature', () => {
    expect(uniformNullVariance(scale)).toBe(2);
    const variances = Object.values(CUSTOMARY_NULLS).map((p) => nullVariance(p));
    [1.34, 0.9, 0.44, 4 / 3, 1.04].forEach((expected, i) => expect(variances[i]).toBeCloseTo(expected, 12));
    expect(() => nullVariance([0, 0])).toThrow(/^proportions: /);
  });

  it('come with words and a limit', () => {
    expect(adLimit(scale)).toBeCloseTo(0.83, 2);
    expect([-0.2, 0.3, 0.38, 0.7, 0.75, 0.95].map(agreementBand)).toEqual([
      'lack',
      'lack',
      'weak',
      'moderate',
      'strong',
      'very_strong',
    ]);
  });
});

describe('agreement on an item', () => {
  it('cuts rwg off at zero but keeps the raw value', () => {
    const extremes = itemAgreement([1, 1, 1, 5, 5, 5], { scale });
    expect(extremes).toMatchObject({ rwgUniform: 0, adMean: 2, awg: -1, consensus: 0, flags: ['above_null'] });
    expect(extremes.rwgUniformRaw).toBeCloseTo(-1.4, 12);
  });

  it('has no awg near the end of the scale', () => {
    expect(itemAgreement([5, 5, 5, 4], { scale })).toMatchObject({ rwgUniform: 0.875, awg: null });
    expect(itemAgreement([5, 5, 5, 4], { scale }).flags).toEqual(['awg_out_of_range']);
  });

  it('is complete when all agree, unknown for one and for none', () => {
    const all = itemAgreement([4, 4, 4, 4, 4, 4], { scale });
    expect(all).toMatchObject({ rwgUniform: 1, rwgSkewed: 1, adMean: 0, awg: 1, flags: ['zero_variance'] });
    expect(itemAgreement([4], { scale })).toMatchObject({ sd: null, rwgUniform: null, adMean: null, consensus: 1 });
    expect(itemAgreement([], { scale })).toMatchObject({ n: 0, mean: null, consensus: null, flags: ['no_data'] });
  });

  it('knows a skewed null only where one is agreed', () => {
    expect(itemAgreement([2, 4], { scale }).rwgSkewed).toBe(0);
    expect(itemAgreement([2, 4], { scale: { min: 1, max: 6 } }).rwgSkewed).toBeNull();
    expect(itemAgreement([2, 4], { scale: { min: 1, max: 6 }, nullVariance: { skewed: 4 } }).rwgSkewed).toBe(0.5);
    expect(() => itemAgreement([2], { scale, nullVariance: { uniform: 0 } })).toThrow(/^nullVariance: /);
  });
});

describe('agreement on a dimension', () => {
  it('grows with the number of items for rwg(j) but not for r*wg(j)', () => {
    const rows = (items: number) => [0, 1, 2, 3].map((i) => spread(items).map((item) => item[i]!));
    const five = scaleAgreement(rows(5), { scale });
    const eleven = scaleAgreement(rows(11), { scale });
    expect(eleven.rwgJUniform).toBeGreaterThan(five.rwgJUniform!);
    expect(eleven.rwgJStar).toBeCloseTo(five.rwgJStar!, 12);
  });

  it('uses everybody who answered an item, or only complete rows when asked', () => {
    const rows = [
      [1, 2],
      [2, 2],
      [4, null],
      [null, null],
    ];
    const available = scaleAgreement(rows, { scale });
    const listwise = scaleAgreement(rows, { scale, missing: 'listwise' });
    expect(available).toMatchObject({ nComplete: 2, itemsUsed: 2 });
    expect(available.rwgJStar).toBeCloseTo(1 - 7 / 3 / 2 / 2, 12);
    expect(listwise.rwgJStar).toBeCloseTo(1 - 0.25 / 2, 12);
    expect(listwise).toMatchObject({ band: 'strong', adMeanJ: 0.25, adWithinLimit: true });
  });

  it('is unknown when nobody can be compared', () => {
    expect(
      scaleAgreement(
        [
          [1, null],
          [null, 2],
        ],
        { scale },
      ),
    ).toMatchObject({ itemsUsed: 0, band: null });
    expect(
      scaleAgreement(
        [
          [1, null],
          [null, 2],
        ],
        { scale },
      ).flags,
    ).toEqual(['single_respondent']);
    expect(scaleAgreement([], { scale }).flags).toEqual(['no_data']);
  });
});
