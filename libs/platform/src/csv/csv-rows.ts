import { CsvError, parse } from 'csv-parse/sync';

/** What is wrong in a table, and where. Rows count from 1 as a spreadsheet shows them, so the header is row 1. */
export interface RowProblem {
  row: number;
  /** Counted from 1; null if the whole row is meant. */
  column: number | null;
  /** Name of the column in the header, if it has one. */
  name: string | null;
  message: string;
}

/** A row of the table with its number in the file. */
export interface CsvRow {
  row: number;
  cells: string[];
}

/**
 * Rows of comma-separated text, blank ones left out; the rows before a syntax error are still read. Cells that are longer than
 * any may be are cut one sign after that, before anything judges them.
 */
export function csvRows(text: string, longestCell: number): { rows: CsvRow[]; problems: RowProblem[] } {
  const rows: CsvRow[] = [];
  let row = 0;
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      onRecord: (cells: string[]) => {
        row++;
        if (cells.some((cell) => cell.trim() !== ''))
          rows.push({ row, cells: cells.map((cell) => cell.trim().slice(0, longestCell + 1)) });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const column = typeof error.column === 'number' ? error.column + 1 : null;
    return { rows, problems: [{ row: row + 1, column, name: null, message: PLAIN[error.code] ?? error.message }] };
  }
  return { rows, problems: [] };
}

const PLAIN: Record<string, string> = {
  CSV_INVALID_CLOSING_QUOTE:
    'after a closing quotation mark only a comma may follow; double a quotation mark that is part of the text',
  CSV_QUOTE_NOT_CLOSED: 'the quotation mark that opens here is never closed',
  INVALID_OPENING_QUOTE: 'a quotation mark inside an unquoted cell; put the cell in quotation marks and double it',
};
