import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';

import { CsvError, Parser, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';

import { cleanCell } from './clean-cell.js';
import type { RowProblem } from './row-problem.js';

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

/** How the cells of a text stand side by side, and how much of them is kept. */
export interface CsvForm {
  readonly delimiter: string;
  /** Longer cells are cut one sign after that, before anything judges them. */
  readonly longestCell: number;
  /** Rows after that are not read. */
  readonly mostRows?: number;
}

/** Rows of separated text, whatever ends its lines, blank ones left out; the rows before a syntax error are still read. */
export function csvRows(text: string, form: CsvForm): CsvRows {
  const kept = new KeptRows(form);
  try {
    parse(text, kept.options);
  } catch (error) {
    return kept.upTo(error);
  }
  return kept.all();
}

/** As `csvRows`, in portions: however long the text is, others have their turn in between. */
export async function csvRowsInTurns(text: string, form: CsvForm): Promise<CsvRows> {
  const kept = new KeptRows(form);
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

  constructor(private readonly form: CsvForm) {}

  get options(): Options {
    return {
      bom: true,
      delimiter: this.form.delimiter,
      // Files that were put together have several of them.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
      ...(this.form.mostRows !== undefined && { to: this.form.mostRows }),
      onRecord: (cells: string[]): null => {
        this.row++;
        const kept = cells.map((cell) => cleanCell(cell, this.form.longestCell));
        if (kept.some((cell) => cell !== '')) this.rows.push({ row: this.row, cells: kept });
        return null;
      },
    };
  }

  all(): CsvRows {
    return { rows: this.rows, problems: [] };
  }

  upTo(error: unknown): CsvRows {
    if (!(error instanceof CsvError)) throw error;
    const column = typeof error.column === 'number' ? error.column + 1 : null;
    const message = PLAIN[error.code] ?? error.message;
    return {
      rows: this.rows,
      problems: [{ row: this.row + 1, column, name: null, rule: 'quotation', value: null, message }],
    };
  }
}

const AFTER_QUOTATION =
  'after a closing quotation mark only the next cell may follow; double a quotation mark that is part of the text';

const PLAIN: Record<string, string> = {
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: AFTER_QUOTATION,
  CSV_INVALID_CLOSING_QUOTE: AFTER_QUOTATION,
  CSV_QUOTE_NOT_CLOSED: 'the quotation mark that opens here is never closed',
  INVALID_OPENING_QUOTE: 'a quotation mark inside an unquoted cell; put the cell in quotation marks and double it',
};
