import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';

import { CsvError, Parser } from 'csv-parse';
import { parse } from 'csv-parse/sync';

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

/** The rows before a syntax error, and that error. */
export interface CsvRows {
  readonly rows: CsvRow[];
  readonly problems: RowProblem[];
}

/** Bytes that are read before others have their turn. */
const PORTION = 32_768;

/**
 * Rows of comma-separated text, blank ones left out; the rows before a syntax error are still read. Cells that are longer than
 * any may be are cut one sign after that, before anything judges them.
 */
export function csvRows(text: string, longestCell: number): CsvRows {
  const kept = new KeptRows(longestCell);
  try {
    parse(text, kept.options);
  } catch (error) {
    return kept.upTo(error);
  }
  return kept.all();
}

/** As `csvRows`, in portions: however long the text is, others have their turn in between. */
export async function csvRowsInTurns(text: string, longestCell: number): Promise<CsvRows> {
  const kept = new KeptRows(longestCell);
  const parser = new Parser(kept.options);
  const ended = finished(parser.resume());
  // Waited for below; the reading stops at an error before that.
  ended.catch(() => undefined);
  try {
    // Bytes, because a portion of text may end in the middle of a sign.
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length && !parser.destroyed; from += PORTION) {
      parser.write(bytes.subarray(from, from + PORTION));
      await setImmediate();
    }
    parser.end();
    await ended;
  } catch (error) {
    return kept.upTo(error);
  }
  return kept.all();
}

class KeptRows {
  private readonly rows: CsvRow[] = [];
  private row = 0;

  constructor(private readonly longestCell: number) {}

  readonly options = {
    bom: true,
    relax_column_count: true,
    onRecord: (cells: string[]): null => {
      this.row++;
      if (cells.some((cell) => cell.trim() !== ''))
        this.rows.push({ row: this.row, cells: cells.map((cell) => cell.trim().slice(0, this.longestCell + 1)) });
      return null;
    },
  };

  all(): CsvRows {
    return { rows: this.rows, problems: [] };
  }

  upTo(error: unknown): CsvRows {
    if (!(error instanceof CsvError)) throw error;
    const column = typeof error.column === 'number' ? error.column + 1 : null;
    const message = PLAIN[error.code] ?? error.message;
    return { rows: this.rows, problems: [{ row: this.row + 1, column, name: null, message }] };
  }
}

const PLAIN: Record<string, string> = {
  CSV_INVALID_CLOSING_QUOTE:
    'after a closing quotation mark only a comma may follow; double a quotation mark that is part of the text',
  CSV_QUOTE_NOT_CLOSED: 'the quotation mark that opens here is never closed',
  INVALID_OPENING_QUOTE: 'a quotation mark inside an unquoted cell; put the cell in quotation marks and double it',
};
