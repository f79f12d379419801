import type { TableText } from '@sextant/contracts';
import { quoted, type HowRead, type RowProblem } from '@sextant/platform/csv';

/** Something about a file as it is printed: the place as whoever has the file open knows it, the rule in words. */
export interface PrintedRemark {
  readonly row: number;
  readonly column: string | number | null;
  readonly rule: string;
  readonly value: string | null;
  readonly message: string;
}

/** What a look at a table found: how it was read, what it holds, and what is to be mended or known. */
export interface CheckedFile {
  readonly contents: Readonly<Record<string, unknown>>;
  /** Rows of cells with their header, for people. */
  readonly table: readonly (readonly string[])[];
  readonly remarks: readonly PrintedRemark[];
  readonly problems: readonly PrintedRemark[];
}

/** How a table was read, with the encoding that was recognised. */
export function readAs({ encoding }: TableText, { delimiter, columns }: HowRead): Record<string, unknown> {
  return { encoding, delimiter, columns: Object.fromEntries(columns.map(({ header, field }) => [header, field])) };
}

/** What is said about rows, in the order of the file. */
export function printed(problems: readonly RowProblem[]): PrintedRemark[] {
  return [...problems]
    .sort((a, b) => a.row - b.row || (a.column ?? 0) - (b.column ?? 0))
    .map(({ row, column, name, rule, value, message }) => ({
      row,
      column: name ?? column,
      rule: inWords(rule),
      value,
      message,
    }));
}

/** `sameNameAndFunctionTwice` as people read it. */
function inWords(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A file that is not Unicode: whoever knows the names in it sees whether they were read right. */
export function guessRemark({ text, encoding, isGuess }: TableText): RowProblem[] {
  if (!isGuess) return [];
  const strange = /\p{L}*[^\x00-\x7f]\p{L}*/u.exec(text); // eslint-disable-line no-control-regex
  const value = strange?.[0] ?? '';
  const row = text.slice(0, strange?.index).split(/\r\n|\r|\n/).length;
  const message = `the file is not Unicode and was read as ${encoding}: look whether ${quoted(value)} is right, else save it as UTF-8`;
  return [{ row, column: null, name: null, rule: 'encodingGuessed', value, message }];
}
