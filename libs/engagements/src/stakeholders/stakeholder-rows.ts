import { csvRows, type RowProblem } from '@sextant/platform/csv';

/** One person of a stakeholder list, with the row of the file. */
export interface StakeholderRow {
  readonly row: number;
  readonly name: string;
  readonly email: string | null;
  readonly function: string;
  readonly level: string;
  /** Names from the top of the tree down; empty for none. */
  readonly unitPath: readonly string[];
  readonly locale: string;
}

const COLUMNS = ['name', 'email', 'function', 'level', 'unit', 'locale'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['name', 'function'];

const LARGEST_BYTES = 1_000_000;
const LONGEST_CELL = 200;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/;

/**
 * Reads a stakeholder list: header `name,email,function,level,unit,locale` in any order (name and function are
 * required; a unit is a path as in "Operations / Logistics"). Answers with the rows and with every problem.
 */
export function parseStakeholderRows(text: string): { rows: StakeholderRow[]; problems: RowProblem[] } {
  if (Buffer.byteLength(text) > LARGEST_BYTES) return refuse('the file is larger than 1 MB');
  const { rows, problems } = csvRows(text);
  const header = rows.shift();
  if (!header) return { rows: [], problems: problems.length > 0 ? problems : refuse('the file is empty').problems };
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  if (names.length === 1 && names[0]!.includes(';'))
    return refuse('the cells must be separated by commas, not semicolons');
  const headerProblems = checkHeader(names, header.row);
  if (headerProblems.length > 0) return { rows: [], problems: [...headerProblems, ...problems] };
  const reader = new RowReader(names, problems);
  return { rows: rows.map((row) => reader.read(row.row, row.cells)), problems };
}

function refuse(message: string): { rows: []; problems: RowProblem[] } {
  return { rows: [], problems: [{ row: 1, column: null, name: null, message }] };
}

function checkHeader(names: readonly string[], row: number): RowProblem[] {
  const problems: RowProblem[] = [];
  names.forEach((name, index) => {
    const at = { row, column: index + 1, name };
    if (!(COLUMNS as readonly string[]).includes(name))
      problems.push({ ...at, message: `unknown column; known are ${COLUMNS.join(', ')}` });
    else if (names.indexOf(name) !== index) problems.push({ ...at, message: 'this column stands twice' });
  });
  for (const name of REQUIRED) {
    if (!names.includes(name)) problems.push({ row, column: null, name, message: 'this column is missing' });
  }
  return problems;
}

/** Reads rows under one header, and collects what is wrong with them. */
class RowReader {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly names: readonly string[],
    private readonly problems: RowProblem[],
  ) {}

  read(row: number, cells: readonly string[]): StakeholderRow {
    if (cells.length > this.names.length) {
      this.problems.push({
        row,
        column: this.names.length + 1,
        name: null,
        message: 'more cells than the header names',
      });
    }
    const cell = (column: Column): string => cells[this.names.indexOf(column)]?.trim() ?? '';
    for (const column of COLUMNS) {
      if (cell(column).length > LONGEST_CELL) this.say(row, column, `longer than ${LONGEST_CELL} characters`);
    }
    for (const column of REQUIRED) if (cell(column) === '') this.say(row, column, 'must not be empty');
    const locale = cell('locale') || 'en';
    if (!LOCALE.test(locale)) this.say(row, 'locale', 'must be a language such as en or de');
    return {
      row,
      name: cell('name'),
      email: this.email(row, cell('email').toLowerCase()),
      function: cell('function'),
      level: cell('level'),
      unitPath:
        cell('unit') === ''
          ? []
          : cell('unit')
              .split('/')
              .map((part) => part.trim()),
      locale,
    };
  }

  private email(row: number, email: string): string | null {
    if (email === '') return null;
    if (!EMAIL.test(email)) this.say(row, 'email', 'is not an e-mail address');
    const earlier = this.seen.get(email);
    if (earlier !== undefined) this.say(row, 'email', `stands in row ${earlier} already`);
    else this.seen.set(email, row);
    return email;
  }

  private say(row: number, name: Column, message: string): void {
    const index = this.names.indexOf(name);
    this.problems.push({ row, column: index === -1 ? null : index + 1, name, message });
  }
}
