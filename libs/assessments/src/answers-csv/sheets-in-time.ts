import type { Answer } from '@sextant/maturity';
import type { RowProblem, TableHeader } from '@sextant/platform/csv';

import type { AnswersColumn } from './answers-columns.js';
import { datesOfTexts, type KnownDate } from './dates-of-texts.js';
import { orderOfWaves, type AboutWave } from './order-of-waves.js';
import type { DateSpan } from './written-date.js';

/** Somebody's answers in one wave, by item. */
export interface Person {
  readonly name: string;
  readonly function: string;
  readonly firstRow: number;
  readonly answers: Map<string, { answer: Answer; row: number }>;
}

/** What a file holds of one organisation in one wave. */
export interface FoundSheet {
  readonly wave: string;
  readonly organisation: string;
  /** Where it begins. */
  readonly row: number;
  readonly people: Map<string, Person>;
  /** What stands in the column of dates, each with the row of its first appearance. */
  readonly dates: Map<string, number>;
}

/** The sheets, those of each organisation in order of time, with their dates. */
export interface SheetsInTime {
  readonly found: readonly (FoundSheet & { readonly date: DateSpan | null })[];
  readonly remarks: readonly RowProblem[];
  readonly problems: readonly RowProblem[];
}

/** Puts sheets in order of time: a column of dates decides, and without one the names of the waves. */
export function inOrderOfTime(sheets: readonly FoundSheet[], header: TableHeader<AnswersColumn>): SheetsInTime {
  const today = new Date().toISOString().slice(0, 10);
  const ofNames = datesOfTexts(sheets.map(({ wave }) => wave));
  const ofCells = datesOfTexts(sheets.flatMap(({ dates }) => [...dates.keys()]));
  const problems = sheets.flatMap(({ dates }) => problemsOfCells(dates, ofCells, header));
  if (problems.length > 0) return { found: sheets.map((sheet) => ({ ...sheet, date: null })), remarks: [], problems };

  const organisations = [...new Set(sheets.map(({ organisation }) => organisation))];
  const ordered = organisations.map((organisation) => {
    const own = sheets.filter((sheet) => sheet.organisation === organisation);
    const dated = own.map((sheet) => {
      const date: KnownDate = latest(sheet.dates, ofCells) ?? (sheet.wave === '' ? 'none' : ofNames.get(sheet.wave)!);
      return { sheet, name: sheet.wave, date };
    });
    const order = orderOfWaves(dated, today);
    const about = ({ name, rule, message }: AboutWave): RowProblem => {
      const at = own.find(({ wave }) => wave === name)!.row;
      return header.about(at, header.has('wave') ? 'wave' : null, rule, name, message);
    };
    return { ...order, remarks: order.remarks.map(about), problems: order.problems.map(about) };
  });
  const inTime = new Map(ordered.map(({ waves }, i) => [organisations[i]!, waves.values()]));
  return {
    // Organisations stay where they stand in the file; each has its own waves in order.
    found: sheets.map(({ organisation }) => {
      const { sheet, date } = inTime.get(organisation)!.next().value!;
      return { ...sheet, date: typeof date === 'object' ? date : null };
    }),
    remarks: ordered.flatMap(({ remarks }) => remarks),
    problems: ordered.flatMap((order) => order.problems),
  };
}

/** A wave is over with its last answer. */
function latest(cells: ReadonlyMap<string, number>, known: ReadonlyMap<string, KnownDate>): DateSpan | null {
  const spans = [...cells.keys()].map((cell) => known.get(cell)).filter((date) => typeof date === 'object');
  return spans.reduce<DateSpan | null>((last, span) => (last && last.to >= span.to ? last : span), null);
}

function problemsOfCells(
  cells: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, KnownDate>,
  header: TableHeader<AnswersColumn>,
): RowProblem[] {
  return [...cells].flatMap(([cell, row]) => {
    const date = known.get(cell)!;
    if (typeof date === 'object') return [];
    const rule = date === 'none' ? 'noDay' : date;
    return [header.about(row, 'date', rule, cell, WRONG[rule])];
  });
}

const WRONG = {
  noDay: 'is no day: write it as in 2024-05-17',
  dayOrMonth: 'may have the day first or the month first: write it as in 2024-05-17',
} as const;
