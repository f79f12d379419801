import { normalEmail } from '@sextant/contracts';
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

/** A stakeholder list as far as it could be read, and everything that is wrong with it. */
export interface StakeholderList {
  readonly rows: readonly StakeholderRow[];
  readonly problems: readonly RowProblem[];
  /** A problem of a row in the column of that name. */
  problem(row: number, name: StakeholderColumn, message: string): RowProblem;
}

const COLUMNS = ['name', 'email', 'function', 'level', 'unit', 'locale'] as const;
/** A column that a stakeholder list may have. */
export type StakeholderColumn = (typeof COLUMNS)[number];
const REQUIRED: readonly StakeholderColumn[] = ['name', 'function'];

const LARGEST_BYTES = 1_000_000;
const LONGEST_CELL = 200;
const DEEPEST_UNIT = 10;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/;
/** Spaces around it, because "Research/Development" is one unit. */
const UNIT_SEPARATOR = /\s\/(?=\s)/;

/**
 * Reads a stakeholder list: header `name,email,function,level,unit,locale` in any order (name and function are
 * required; a unit is a path as in "Operations / Logistics"). Cells are texts, whatever they start with.
 */
export function parseStakeholderRows(text: string): StakeholderList {
  if (Buffer.byteLength(text) > LARGEST_BYTES) return refuse('the file is larger than 1 MB');
  const { rows, problems } = csvRows(text, LONGEST_CELL);
  const header = rows.shift();
  if (!header) return problems.length > 0 ? listOf([], [], problems) : refuse('the file is empty');
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  if (names.length === 1 && names[0]!.includes(';')) return refuse('cells must be separated by commas, not semicolons');
  const headerProblems = checkHeader(names, header.row);
  if (headerProblems.length > 0) return listOf(names, [], [...headerProblems, ...problems]);
  const reader = new RowReader(names, problems);
  return listOf(
    names,
    rows.map(({ row, cells }) => reader.read(row, cells)),
    problems,
  );
}

function refuse(message: string): StakeholderList {
  return listOf([], [], [{ row: 1, column: null, name: null, message }]);
}

function listOf(
  header: readonly string[],
  rows: readonly StakeholderRow[],
  problems: readonly RowProblem[],
): StakeholderList {
  return { rows, problems, problem: (row, name, message) => problemIn(header, row, name, message) };
}

function problemIn(header: readonly string[], row: number, name: StakeholderColumn, message: string): RowProblem {
  const index = header.indexOf(name);
  return { row, column: index === -1 ? null : index + 1, name, message };
}

function checkHeader(names: readonly string[], row: number): RowProblem[] {
  const known: readonly string[] = COLUMNS;
  const problems: RowProblem[] = [];
  names.forEach((name, index) => {
    const at = { row, column: index + 1, name };
    if (!known.includes(name)) problems.push({ ...at, message: `unknown column; known are ${COLUMNS.join(', ')}` });
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
    private readonly header: readonly string[],
    private readonly problems: RowProblem[],
  ) {}

  read(row: number, cells: readonly string[]): StakeholderRow {
    if (cells.length > this.header.length) {
      const column = this.header.length + 1;
      this.problems.push({ row, column, name: null, message: 'more cells than the header names' });
    }
    const cell = (column: StakeholderColumn): string => cells[this.header.indexOf(column)]?.trim() ?? '';
    for (const column of COLUMNS) this.checkText(row, column, cell(column));
    for (const column of REQUIRED) if (cell(column) === '') this.say(row, column, 'must not be empty');
    const locale = cell('locale') || 'en';
    if (!LOCALE.test(locale)) this.say(row, 'locale', 'must be a language such as en or de');
    return {
      row,
      name: cell('name'),
      email: this.email(row, normalEmail(cell('email'))),
      function: cell('function'),
      level: cell('level'),
      unitPath: this.unitPath(row, cell('unit')),
      locale,
    };
  }

  private checkText(row: number, column: StakeholderColumn, text: string): void {
    if (text.length > LONGEST_CELL) this.say(row, column, `longer than ${LONGEST_CELL} characters`);
    if (text.includes('\u0000')) this.say(row, column, 'holds a character that cannot be stored');
    if (text.includes('\uFFFD')) this.say(row, column, 'is not readable: the file must be saved as UTF-8');
  }

  private email(row: number, email: string): string | null {
    if (email === '') return null;
    if (!EMAIL.test(email)) this.say(row, 'email', 'is not an e-mail address');
    const earlier = this.seen.get(email);
    if (earlier !== undefined) this.say(row, 'email', `stands in row ${earlier} already`);
    else this.seen.set(email, row);
    return email;
  }

  private unitPath(row: number, path: string): string[] {
    if (path === '') return [];
    const names = ` ${path} `.split(UNIT_SEPARATOR).map((name) => name.trim());
    if (names.includes('')) this.say(row, 'unit', 'names an empty unit; write a path as in "Operations / Logistics"');
    if (names.length > DEEPEST_UNIT) this.say(row, 'unit', `is deeper than ${DEEPEST_UNIT} units`);
    return names;
  }

  private say(row: number, name: StakeholderColumn, message: string): void {
    this.problems.push(problemIn(this.header, row, name, message));
  }
}
