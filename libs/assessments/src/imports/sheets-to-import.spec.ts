import { describe, expect, it } from '@jest/globals';
import { atOnce } from '@sextant/platform/turns';

import type { AnswerSheet } from '../answers-csv/answer-sheet.js';
import { sheetsToImport } from './sheets-to-import.js';

const sheet = (wave: string, organisation = 'Acme', current = 3): AnswerSheet => ({
  wave,
  date: null,
  organisation,
  names: ['al'],
  answers: {
    respondents: [{ function: 'sales' }],
    answers: [{ respondent: 0, item: 'goal', current, desired: null, comment: null }],
  },
});

describe('choosing what to import', () => {
  it('keeps the order of time that the file was read in', () => {
    const chosen = atOnce(sheetsToImport([sheet('15.01.2024'), sheet('01.06.2024')], null));

    expect(chosen).toMatchObject({ sheets: [{ wave: '15.01.2024' }, { wave: '01.06.2024' }] });
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
