import { describe, expect, it } from '@jest/globals';
import { atOnce } from '@sextant/platform/turns';

import type { AnswerSheet } from '../answers-csv/parse-answers-csv.js';
import { sheetsToImport } from './sheets-to-import.js';

const sheet = (wave: string, organisation = 'Acme', current = 3): AnswerSheet => ({
  wave,
  organisation,
  names: ['al'],
  answers: {
    respondents: [{ function: 'sales' }],
    answers: [{ respondent: 0, item: 'goal', current, desired: null, comment: null }],
  },
});

const waves = (...sheets: AnswerSheet[]) => {
  const chosen = atOnce(sheetsToImport(sheets, null));
  return 'sheets' in chosen ? chosen.sheets.map(({ wave, day }) => [wave, day?.toISOString().slice(0, 10)]) : chosen;
};

describe('choosing what to import', () => {
  it('takes waves in the order of their numbers or days', () => {
    expect(waves(sheet('10'), sheet('9'), sheet('2'))).toEqual([
      ['2', undefined],
      ['9', undefined],
      ['10', undefined],
    ]);
    expect(waves(sheet('2024-11'), sheet('2023'), sheet('2024-02-29'))).toEqual([
      ['2023', '2023-01-01'],
      ['2024-02-29', '2024-02-29'],
      ['2024-11', '2024-11-01'],
    ]);
  });

  it('takes no day that is none or lies ahead', () => {
    expect(waves(sheet('2024-13'))).toEqual([['2024-13', undefined]]);
    expect(waves(sheet('2999'))).toEqual([['2999', undefined]]);
  });

  it('asks which organisation is meant when there are several', () => {
    const both = [sheet('1'), sheet('1', 'Bolt')];

    expect(atOnce(sheetsToImport(both, null))).toHaveProperty(
      'problems.0.message',
      expect.stringContaining('Acme, Bolt'),
    );
    expect(atOnce(sheetsToImport(both, 'Bolt'))).toHaveProperty('sheets.length', 1);
    expect(atOnce(sheetsToImport(both, 'Crux'))).toHaveProperty('problems.0.name', 'organisation');
  });

  it('knows the same answers again, and others apart', () => {
    const checksum = (one: AnswerSheet) => {
      const chosen = atOnce(sheetsToImport([one], null));
      return 'sheets' in chosen ? chosen.sheets[0]!.checksum : null;
    };

    expect(checksum(sheet('1'))).toBe(checksum(sheet('1')));
    expect(checksum(sheet('1'))).not.toBe(checksum(sheet('1', 'Acme', 4)));
    expect(checksum(sheet('1'))).not.toBe(checksum(sheet('2')));
  });
});
