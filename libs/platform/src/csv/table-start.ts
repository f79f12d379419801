import { csvRows } from './csv-rows.js';
import { TableHeader, type TableFields } from './table-header.js';

/** What may stand between cells, the usual first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Rows among which the header is looked for. */
const MOST_TITLES = 20;
const LONGEST_NAME = 200;

/** Spreadsheets write in the first line what stands between the cells: `sep=;`. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=([^"\r\n])"?[,;\t|]*[ ]*(?=[\r\n]|$)/i;

/** Where a table begins and how its cells stand side by side. */
export interface TableStart {
  readonly delimiter: string;
  /** The row of the header; what stands above it is a title. */
  readonly headerRow: number;
}

/** Finds the header: the first row that names what is needed, else the one that names most of it. */
export function startOfTable<F extends string>(text: string, fields: TableFields<F>): TableStart {
  const separator = SEPARATOR_LINE.exec(text)?.[1];
  const isAfterSeparator = separator !== undefined;
  const found = (isAfterSeparator ? [separator] : DELIMITERS).map((delimiter) =>
    bestHeader(text, fields, delimiter, isAfterSeparator),
  );
  return found.reduce((best, one) => (one.score > best.score ? one : best));
}

function bestHeader<F extends string>(
  text: string,
  fields: TableFields<F>,
  delimiter: string,
  isAfterSeparator: boolean,
): TableStart & { score: number } {
  const { rows } = csvRows(text, { delimiter, longestCell: LONGEST_NAME, mostRows: MOST_TITLES });
  const candidates = rows.filter(({ row }) => !isAfterSeparator || row > 1);
  let best = { delimiter, headerRow: candidates[0]?.row ?? 1, score: 0 };
  for (const { row, cells } of candidates) {
    const header = new TableHeader(row, cells, fields);
    const isWhole = fields.required.every((field) => header.has(field));
    // More fields decide, and the number of cells where nothing is known at all.
    const score = header.count * 1_000 + (isWhole ? 100_000 : 0) + Math.min(cells.length, 999);
    const isHeader = header.count > 0 || row === candidates[0]!.row;
    if (isHeader && score > best.score) best = { delimiter, headerRow: row, score };
    if (isWhole) break;
  }
  return best;
}
