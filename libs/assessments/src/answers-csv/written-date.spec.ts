import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { datesOfTexts } from './dates-of-texts.js';
import { writtenDate } from './written-date.js';

const span = (from: string, to: string) => ({ kind: 'span', span: { from, to } });
const EN = 'January February March April May June July August September October November December'.split(' ');
const DE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true });

describe('a date that somebody wrote', () => {
  it('is the same day in every spelling of it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
        const spellings = [
          ...[iso, `${y}/${m}/${d}`, iso.replaceAll('-', ''), `${d}.${m}.${y}`, `${iso} 14:30`, `${iso}T08:00:00Z`],
          ...[
            `${d} ${EN[m - 1]} ${y}`,
            `${EN[m - 1]} ${d}, ${y}`,
            `${d}. ${DE[m - 1]} ${y}`,
            `Wave 2 (${d}.${m}.${y})`,
          ],
          ...[`${d}-${EN[m - 1]!.slice(0, 3)}-${y}`, `${EN[m - 1]!.slice(0, 3).toUpperCase()} ${d}th ${y}`],
        ];
        for (const written of spellings) expect([written, writtenDate(written)]).toEqual([written, span(iso, iso)]);
      }),
    );
  });

  it('is a month, a quarter, a half-year or a year where it says no more', () => {
    const written = [
      ...['March 2024', 'Mar-24', "März '24", 'Mrz. 2024', '2024-03', '03/2024', '2024 Mar', 'Welle März 2024'],
    ];
    for (const month of written) expect([month, writtenDate(month)]).toEqual([month, span('2024-03-01', '2024-03-31')]);
    for (const quarter of ['Q3 2024', '2024-Q3', '2024 q3', '3. Quartal 2024', 'Q3/24', '3Q24', 'Quarter 3 2024']) {
      expect([quarter, writtenDate(quarter)]).toEqual([quarter, span('2024-07-01', '2024-09-30')]);
    }
    for (const half of ['H2 2024', '2024 H2', '2. Halbjahr 2024', 'HJ2 2024', '2nd half 2024', '2H24']) {
      expect([half, writtenDate(half)]).toEqual([half, span('2024-07-01', '2024-12-31')]);
    }
    for (const year of ['2024', 'Baseline 2024']) {
      expect([year, writtenDate(year)]).toEqual([year, span('2024-01-01', '2024-12-31')]);
    }
  });

  it.each(['Baseline', '1', 'Wave 12', 'ISO 9001', 'Spring', 'Mayor', 'Marchand 7', 'Jan 24', '2024-13', 'FY2024'])(
    'is none in %j',
    (written) => {
      expect(writtenDate(written)).toEqual({ kind: 'none' });
    },
  );

  it.each(['31.02.2024', '2024-02-30', '29.02.2023', '32/13/2024', '31 April 2024'])('is no day in %j', (written) => {
    expect(writtenDate(written)).toEqual({ kind: 'noDay' });
  });

  it('with a stroke has the day where the other dates of the file have it', () => {
    const dates = (...texts: string[]) =>
      [...datesOfTexts(texts).values()].map((date) => (typeof date === 'object' ? date.from : date));

    expect(dates('01/02/2024', '15/02/2024')).toEqual(['2024-02-01', '2024-02-15']);
    expect(dates('01/02/2024', '02/15/2024')).toEqual(['2024-01-02', '2024-02-15']);
    expect(dates('05/05/2024')).toEqual(['2024-05-05']);
    expect(dates('01/02/2024')).toEqual(['dayOrMonth']);
    expect(dates('15/02/2024', '02/15/2024')).toEqual(['dayOrMonth', 'dayOrMonth']);
  });
});
