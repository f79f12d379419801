import type { Instrument } from '@sextant/maturity';
import { readTable, readTableInTurns, type HowRead, type ReadTable, type RowProblem } from '@sextant/platform/csv';
import { atOnce, eachOf, inTurns, type InPortions } from '@sextant/platform/turns';

import type { AnswerSheet } from './answer-sheet.js';
import { ANSWERS_TABLE, type AnswersColumn } from './answers-columns.js';
import { SheetReader } from './sheet-reader.js';

/** How the file was read, and its sheets, those of an organisation in order of time; or every problem of the file. */
export type ParsedAnswers = { read: HowRead; remarks: RowProblem[] } & (
  { sheets: AnswerSheet[] } | { problems: RowProblem[] }
);

/** More problems than this help nobody to mend a file, and their list is to be sent. */
const MOST_PROBLEMS = 1_000;
/** Rows that are judged before others have their turn. */
const PORTION = 500;

/**
 * Reads the answers CSV: header `wave,organisation,respondent,function,item,current,desired,comment` in any order and under any
 * usual names, of which `wave`, `desired` and `comment` may be missing, and `date` may be there. A cell of `current` or `desired`
 * is a level, `NA`, `DK`, or empty for unanswered. Without an instrument, any item, function and level is taken.
 */
export function parseAnswersCsv(text: string, instrument: Instrument | null): ParsedAnswers {
  return atOnce(judge(readTable(text, ANSWERS_TABLE), instrument));
}

/** As `parseAnswersCsv`, in portions: however long the file is, others have their turn in between. */
export async function parseAnswersInTurns(text: string, instrument: Instrument): Promise<ParsedAnswers> {
  return inTurns(judge(await readTableInTurns(text, ANSWERS_TABLE), instrument));
}

function* judge(table: ReadTable<AnswersColumn>, instrument: Instrument | null): InPortions<ParsedAnswers> {
  const { read, header, rows } = table;
  const remarks = [...table.remarks];
  if (!table.isUsable) return { read, remarks, problems: onePersonARow(table, instrument) ?? [...table.problems] };

  const reader = new SheetReader(instrument, header);
  yield* eachOf(rows, PORTION, (row) => {
    if (reader.problems.length < MOST_PROBLEMS) reader.read(row);
  });
  if (rows.length === 0 && table.problems.length === 0) {
    reader.refuse(header.row, null, 'empty', null, 'there are no answers below the header');
  }
  const sheets = yield* reader.sheets();
  const problems = [...reader.problems, ...table.problems];
  remarks.push(...reader.remarks);
  return problems.length > 0 ? { read, remarks, problems: withinReason(problems) } : { read, remarks, sheets };
}

function withinReason(problems: RowProblem[]): RowProblem[] {
  if (problems.length < MOST_PROBLEMS) return problems;
  const message = `the first ${MOST_PROBLEMS} problems are listed; from here on there may be more`;
  const { row } = problems[MOST_PROBLEMS - 1]!;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { row, column: null, name: null, rule: 'moreProblems', value: null, message },
  ];
}

/** A table with a column for each item: what it says can be told in one row for each answer. */
function onePersonARow({ header }: ReadTable<AnswersColumn>, instrument: Instrument | null): RowProblem[] | null {
  const isItem = (name: string) => instrument === null || instrument.items.some(({ key }) => key === name);
  const place = header.written.findIndex((name, i) => name !== '' && header.fields[i] === null && isItem(name));
  if (!header.has('respondent') || header.has('item') || header.has('current') || place === -1) return null;
  const name = header.written[place]!;
  const message = `has one column for each item: write one row for each answer instead, with the columns organisation, respondent, function, item and current, so "${name}" stands in the column item and its levels in the column current`;
  return [{ row: header.row, column: place + 1, name, rule: 'columnForEachItem', value: name, message }];
}
