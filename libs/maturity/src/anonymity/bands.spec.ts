import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, endOf, meanInPoints, middleOf, roundedOf, stepOf, unitsPerPoint, type Band } from './bands.js';
import type { Fraction } from './exact-order.js';
import { totalSteps } from './total-steps.js';

const FIVE = { lowest: 1, levels: 5 };
const inPoints = (units: number, levels = 5): number => units / unitsPerPoint(levels);
const points = (numerator: number, denominator = 1): Fraction => ({ numerator, denominator });
const told = ({ from, to, end }: Band) => `${end === 'low' ? '≤' : end === 'high' ? '≥' : ''}${from}–${to}`;
const mirrored = ({ from, to, end }: Band): Band => ({
  from: 100 - to,
  to: 100 - from,
  end: end === 'low' ? 'high' : end === 'high' ? 'low' : null,
});
const close = (band: Band) => ({ ...band, from: band.from.toFixed(9), to: band.to.toFixed(9) });

/** A mean of n answers on some scale, as a fraction of points, with what it takes to mirror it. */
const means = fc
  .record({ levels: fc.integer({ min: 2, max: 11 }), n: fc.integer({ min: 1, max: 400 }) })
  .chain(({ levels, n }) =>
    fc.record({ levels: fc.constant(levels), n: fc.constant(n), sum: fc.integer({ min: n, max: n * levels }) }),
  );

describe('the step of a figure', () => {
  it('falls with the people behind it', () => {
    expect([1, 9, 10, 39, 40, 159, 160, 400].map((n) => inPoints(stepOf(n)))).toEqual([
      ...[12.5, 12.5, 6.25, 6.25, 3.125, 3.125, 1.5625, 1.5625],
    ]);
  });

  it('is tried finer for totals, by people and questions', () => {
    const ladder = (n: number, questions: number) =>
      totalSteps({ n, questions, levels: 5 }).map(({ how, step }) => `${how} ${inPoints(step)}`);
    expect(ladder(9, 4)).toEqual(['band 12.5', 'band 25']);
    expect(ladder(12, 4)).toEqual(['rounded 1', 'rounded 2', 'rounded 4', 'band 6.25', 'band 12.5']);
    expect(ladder(12, 2)).toEqual(['rounded 2.5', 'rounded 5', 'band 6.25', 'band 12.5']);
    expect(ladder(60, 1)).toEqual(['rounded 1', 'rounded 2', 'band 3.125', 'band 6.25']);
    expect(ladder(200, 3)).toEqual(['rounded 1', 'band 1.5625', 'band 3.125']);
  });
});

describe('the ends', () => {
  it.each([
    ...[
      [12, 11],
      [20, 7],
      [32, 4],
      [60, 3],
    ],
  ])('of %i people in steps of one point begin at %i', (n, end) => {
    expect(inPoints(endOf({ n, levels: 5, step: unitsPerPoint(5) }))).toBe(end);
  });

  it('of groups are multiples of their step, at most 50', () => {
    expect([1, 2, 3, 5, 9, 10, 11, 40].map((n) => inPoints(endOf({ n, levels: 5 })))).toEqual([
      ...[50, 50, 50, 25, 25, 12.5, 12.5, 3.125],
    ]);
  });
});

describe('a band', () => {
  it.each([
    ...[
      [5, 0, '≤0–25'],
      [5, 25, '≤0–25'],
      [5, 26, '25–37.5'],
      [5, 37.5, '25–37.5'],
      [5, 38, '37.5–50'],
      [5, 50, '37.5–50'],
      [5, 50.5, '50–62.5'],
      [5, 62.5, '62.5–75'],
      [5, 74.5, '62.5–75'],
      [5, 75, '≥75–100'],
      [12, 13, '12.5–18.75'],
      [3, 49, '≤0–50'],
      [3, 51, '≥50–100'],
    ],
  ] as [number, number, string][])('of %i people at %d points is %s', (n, value, band) => {
    expect(told(bandOf(points(value * 2, 2), { n, levels: 5 }))).toBe(band);
  });

  it('is decided exactly, however long the fraction', () => {
    const third = 3n ** 60n;
    const justAbove = { numerator: (25n * third + 1n) * 4n, denominator: third * 4n };
    expect(told(bandOf(justAbove, { n: 5, levels: 5 }))).toBe('25–37.5');
    expect(told(bandOf({ numerator: 25n * third, denominator: third }, { n: 5, levels: 5 }))).toBe('≤0–25');
  });

  it('around 50 is one where no edge falls on 50', () => {
    const doubled = { n: 6, levels: 4, step: 2 * stepOf(6) };
    for (const value of [40, 50, 60]) expect(middleOf(bandOf(points(value), doubled))).toBe(50);
  });

  it('holds its value, never says more by an end than the people do, and turns with the scale', () => {
    fc.assert(
      fc.property(means, fc.constantFrom(1, 2), ({ levels, n, sum }, factor) => {
        const grain = { n, levels, step: factor * stepOf(n) };
        const band = bandOf(meanInPoints(sum, n, { lowest: 1, levels }), grain);
        const value = (100 * (sum - n)) / (n * (levels - 1));
        expect(value).toBeGreaterThanOrEqual(band.from - 1e-9);
        expect(value).toBeLessThanOrEqual(band.to + 1e-9);
        if (Math.abs(value - 50) < 1e-9) return;
        const turned = bandOf(meanInPoints(n * (levels + 1) - sum, n, { lowest: 1, levels }), grain);
        expect(close(turned)).toEqual(close(mirrored(band)));
      }),
    );
  });

  it('does not overlap its neighbours', () => {
    fc.assert(
      fc.property(means, means, ({ levels, n, sum }, other) => {
        const otherSum = n + (other.sum % (n * (levels - 1) + 1));
        const scale = { lowest: 1, levels };
        const [a, b] = [sum, otherSum]
          .sort((x, y) => x - y)
          .map((each) => bandOf(meanInPoints(each, n, scale), { n, levels }));
        expect(told(a!) === told(b!) || a!.to <= b!.from + 1e-9).toBe(true);
      }),
    );
  });
});

describe('a rounded total', () => {
  const rounded = (value: number, step: number, n: number) =>
    roundedOf(points(Math.round(value * 100), 100), { n, levels: 5, step: step * unitsPerPoint(5) });

  it.each([
    ...[
      [40.5, 1, 20, '40.5–41.5'],
      [59.5, 1, 20, '58.5–59.5'],
      [41.25, 2.5, 20, '41.25–43.75'],
      [30, 4, 20, '30–34'],
      [70, 4, 20, '66–70'],
      [50, 4, 20, '46–50'],
      [6.99, 1, 20, '≤0–7'],
      [93, 1, 20, '≥93–100'],
    ],
  ] as [number, number, number, string][])('%d in steps of %d, %i people: %s', (value, step, n, band) => {
    expect(told(rounded(value, step, n))).toBe(band);
  });

  it('has the nearest multiple as its middle and turns with the scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10000 }),
        fc.constantFrom(1, 2, 2.5, 4, 5),
        fc.integer({ min: 10, max: 400 }),
        (hundredths, step, n) => {
          const band = rounded(hundredths / 100, step, n);
          if (band.end === null) {
            expect(middleOf(band) % step).toBe(0);
            expect(Math.abs(middleOf(band) - hundredths / 100)).toBeLessThanOrEqual(step / 2);
          }
          if (hundredths !== 5000) expect(rounded((10000 - hundredths) / 100, step, n)).toEqual(mirrored(band));
        },
      ),
    );
  });

  it('of everybody at the lowest level is the low end at every step', () => {
    for (const step of [1, 2, 4]) {
      expect(roundedOf(meanInPoints(11, 11, FIVE), { n: 11, levels: 5, step: step * unitsPerPoint(5) }).end).toBe(
        'low',
      );
    }
  });
});
