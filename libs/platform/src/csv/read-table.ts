import { csvRows, csvRowsInTurns, type CsvForm, type CsvRow, type CsvRows } from './csv-rows.js';
import { quoted, shortened, type RowProblem } from './row-problem.js';
import { TableHeader, type TableFields } from './table-header.js';
import { startOfTable, type TableStart } from './table-start.js';

/** A kind of table that comes in. */
export interface TableShape<F extends string> extends TableFields<F> {
  readonly longestCell: number;
}

/** How a file was understood, for whoever looks at it before anything is stored. */
export interface HowRead {
  readonly delimiter: string;
  /** Each header with the field that it is. */
  readonly columns: readonly { readonly header: string; readonly field: string }[];
}

/** The rows of a file below its header, and what is wrong or worth knowing about the table itself. */
export interface ReadTable<F extends string> {
  readonly read: HowRead;
  readonly header: TableHeader<F>;
  readonly rows: readonly CsvRow[];
  readonly remarks: readonly RowProblem[];
  readonly problems: readonly RowProblem[];
  /** The header is as it must be, so the rows can be judged. */
  readonly isUsable: boolean;
}

/** Reads any table that comes in: whatever stands between its cells and at the ends of its lines, wherever it begins. */
export function readTable<F extends string>(text: string, shape: TableShape<F>): ReadTable<F> {
  const start = startOfTable(text, shape);
  return tableOf(csvRows(text, formOf(start, shape)), start, shape);
}

/** As `readTable`, in portions: however long the text is, others have their turn in between. */
export async function readTableInTurns<F extends string>(text: string, shape: TableShape<F>): Promise<ReadTable<F>> {
  const start = startOfTable(text, shape);
  return tableOf(await csvRowsInTurns(text, formOf(start, shape)), start, shape);
}

function formOf({ delimiter }: TableStart, { longestCell }: TableShape<string>): CsvForm {
  return { delimiter, longestCell };
}

function tableOf<F extends string>(
  { rows, problems }: CsvRows,
  { delimiter, headerRow }: TableStart,
  shape: TableShape<F>,
): ReadTable<F> {
  const place = rows.findIndex(({ row }) => row === headerRow);
  const head = rows[place];
  const header = new TableHeader(headerRow, withoutBlankEnd(head?.cells ?? []), shape);
  const body = place === -1 ? [] : rows.slice(place + 1);
  const nameless = namelessCells(header, body);
  const ofHeader = head ? header.problems() : [];
  const isEmpty = !head && problems.length === 0;
  return {
    read: { delimiter: DELIMITER_NAMES[delimiter] ?? delimiter, columns: header.columns() },
    header,
    rows: body.map(({ row, cells }) => ({ row, cells: cells.slice(0, header.written.length) })),
    remarks: rows.slice(0, Math.max(place, 0)).flatMap(titleRemark),
    problems: [...(isEmpty ? [EMPTY] : []), ...ofHeader, ...nameless, ...problems],
    isUsable: head !== undefined && ofHeader.length === 0,
  };
}

/** A tab by its name, because nobody sees it. */
const DELIMITER_NAMES: Readonly<Record<string, string>> = { '\t': 'tab' };

const EMPTY: RowProblem = {
  row: 1,
  column: null,
  name: null,
  rule: 'empty',
  value: null,
  message: 'the file is empty',
};

function titleRemark({ row, cells }: CsvRow): RowProblem[] {
  const value = cells.filter((cell) => cell !== '').join(' ');
  if (/^sep=/i.test(value)) return [];
  const message = `stands above the header and was left out: ${quoted(value)}`;
  return [{ row, column: null, name: null, rule: 'titleRow', value: shortened(value), message }];
}

function withoutBlankEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** Columns with neither header nor cells are left out; cells without a header say something that nobody can place. */
function namelessCells({ written }: TableHeader<string>, rows: readonly CsvRow[]): RowProblem[] {
  return rows.flatMap(({ row, cells }) => {
    const column = cells.findIndex((cell, i) => cell !== '' && (written[i] ?? '') === '');
    if (column === -1) return [];
    const value = shortened(cells[column]!);
    const message =
      column < written.length
        ? `stands in a column without a header: ${quoted(value)}`
        : `more cells than the header names: ${quoted(value)}; put a cell with a separator in it in quotation marks`;
    return [{ row, column: column + 1, name: null, rule: 'cellWithoutColumn', value, message }];
  });
}
