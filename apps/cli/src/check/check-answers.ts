import { parseAnswersCsv, type AnswerSheet } from '@sextant/assessments/files';
import { textOfTable } from '@sextant/contracts';
import type { Instrument } from '@sextant/maturity';

import { guessRemark, printed, readAs, type CheckedFile } from './checked-file.js';

const COLUMNS = ['organisation', 'name', 'date', 'respondents', 'answers'] as const;

/** What a file of past answers would bring in. */
export function checkAnswers(bytes: Uint8Array, instrument: Instrument | null): CheckedFile {
  const source = textOfTable(bytes);
  const parsed = parseAnswersCsv(source.text, instrument);
  const waves = 'sheets' in parsed ? parsed.sheets.map(countsOf) : [];
  return {
    contents: { read: readAs(source, parsed.read), waves },
    table: [[...COLUMNS], ...waves.map((wave) => COLUMNS.map((column) => String(wave[column] ?? '')))],
    remarks: printed([...guessRemark(source), ...parsed.remarks]),
    problems: 'problems' in parsed ? printed(parsed.problems) : [],
  };
}

function countsOf({ wave, date, organisation, answers: { respondents, answers } }: AnswerSheet) {
  return {
    name: wave,
    date: date?.from ?? null,
    organisation,
    respondents: respondents.length,
    answers: answers.filter(({ current, desired }) => current !== null || desired !== null).length,
  };
}
