import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { itemAgreement, itemAgreementOfCounts, scaleAgreement, scaleAgreementOfCounts } from './agreement.js';
import { countOptionNumbers, countOptionNumbersOf } from './option-counts.js';

const scale = { min: 2, max: 7 };
const OPTIONS = 6;
const numbers = fc.array(fc.nat(OPTIONS), { maxLength: 40 }).map((list) => Uint8Array.from(list));
const asValues = (of: Uint8Array) => Array.from(of, (option) => (option === 0 ? null : scale.min + option - 1));

/** Equal but for rounding in the last places: sums are taken in another order. */
function expectAlike(actual: object, expected: object): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [key, value] of Object.entries(expected)) {
    const found = (actual as Record<string, unknown>)[key];
    if (typeof value === 'number') expect(found).toBeCloseTo(value, 9);
    else expect([key, found]).toEqual([key, value]);
  }
}

describe('counts per option', () => {
  it('count every respondent with a level once, all or some of them', () => {
    fc.assert(
      fc.property(numbers, (of) => {
        const plain = Array.from({ length: OPTIONS }, (_, k) => of.filter((option) => option === k + 1).length);
        expect(countOptionNumbers(of, OPTIONS)).toEqual(plain);
        const even = of.filter((_, i) => i % 2 === 0);
        expect(countOptionNumbersOf(of, OPTIONS, (i) => i % 2 === 0)).toEqual(countOptionNumbers(even, OPTIONS));
      }),
    );
  });

  it('say the same about agreement as the answers themselves', () => {
    fc.assert(
      fc.property(numbers, (of) => {
        const counts = countOptionNumbers(of, OPTIONS);
        expectAlike(itemAgreementOfCounts(counts, { scale }), itemAgreement(asValues(of), { scale }));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(OPTIONS), fc.nat(OPTIONS), fc.nat(OPTIONS)), { minLength: 1 }), (rows) => {
        const items = [0, 1, 2].map((item) => Uint8Array.from(rows, (row) => row[item]!));
        const { nComplete: _, ...plain } = scaleAgreement(
          rows.map((row) => asValues(Uint8Array.from(row))),
          { scale },
        );
        const counts = items.map((item) => countOptionNumbers(item, OPTIONS));
        expectAlike(scaleAgreementOfCounts(counts, { scale }), plain);
      }),
    );
  });
});
