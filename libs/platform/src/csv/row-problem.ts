/** Something in a table that must be mended, or that should be known, and where it stands. */
export interface RowProblem {
  /** Counted from 1 as a spreadsheet shows them, so the header is usually row 1. */
  row: number;
  /** Counted from 1; null if the whole row is meant. */
  column: number | null;
  /** Name of the column in the header, if it has one. */
  name: string | null;
  /** What it is, once for all languages. */
  rule: string;
  /** What stands there, shortened; null if nothing does. */
  value: string | null;
  /** What it is and what to do, in words. */
  message: string;
}

/** Of somebody's text in a message. */
const LONGEST_QUOTE = 40;

/** The beginning of a text, never half a sign. */
export function shortened(text: string): string {
  return [...text.slice(0, 2 * LONGEST_QUOTE)].slice(0, LONGEST_QUOTE).join('');
}

/** The beginning of a text in quotation marks. */
export function quoted(text: string): string {
  return `"${shortened(text)}"`;
}
