import { describe, expect, it } from '@jest/globals';
import { readResult, scoreWave, trend } from '@sextant/maturity';
import { storedRule1Result } from '@sextant/maturity/rule-1-result';
import { SAMPLE, sampleAnswers, sampleInput } from '@sextant/maturity/sample-wave';

import { reportOutline } from './report-outline.js';

const subject = { organisation: 'Halden', wave: 'Spring', date: null };
const old = () => readResult(storedRule1Result());

describe('a result made under rule 1', () => {
  it('is marked in its report, in both languages', () => {
    for (const [locale, mark, sentence] of [
      ['en', 'made under rule 1', /This result was made under rule 1/],
      ['de', 'nach Regel 1 erstellt', /Dieses Ergebnis wurde nach Regel 1 erstellt/],
    ] as const) {
      const outline = reportOutline({ instrument: SAMPLE, result: old(), locale, subject });
      expect(outline.cover.facts.map(({ value }) => value)).toContain(mark);
      expect(JSON.stringify(outline)).toMatch(sentence);
      expect(JSON.stringify(outline)).not.toMatch(/undefined|NaN/);
    }
  });

  it('is named in the trend of a later one', () => {
    const answers = sampleAnswers({ sales: 7, legal: 5, staff: 8 }, { seed: 2 });
    const now = scoreWave(sampleInput(answers, { mode: 'confidential', minimumGroup: 3 }));
    const told = trend(
      [old(), now].map((result, i) => ({ name: `W${i}`, at: `2026-0${i + 1}-01`, result, instrument: SAMPLE })),
    );

    const outline = reportOutline({ instrument: SAMPLE, result: now, locale: 'en', subject, trend: told });

    expect(JSON.stringify(outline)).toMatch(/Made under rule 1, before figures were told in bands.*: W0\./);
  });
});
