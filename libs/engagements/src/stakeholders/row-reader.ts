import { isEmail, languageNamed, mailboxOf, normalEmail } from '@sextant/contracts';
import { spellingOf } from '@sextant/maturity';
import { problemOfText, quoted, type CsvRow, type RowProblem, type TableHeader } from '@sextant/platform/csv';

import type { KnownFunctions } from './known-functions.js';
import type { StakeholderColumn } from './stakeholder-columns.js';
import type { StakeholderRow } from './stakeholder-row.js';
import { unitPathOf, UnitSpellings, writtenPath } from './unit-spellings.js';

const TEXTS = ['name', 'function', 'level', 'unit', 'locale'] as const;
const LONGEST_TEXT = 200;
const LONGEST_EMAIL = 320;
const DEEPEST_UNIT = 10;

/** Reads rows under one header, and collects what is wrong with them and what is worth knowing. */
export class RowReader {
  readonly problems: RowProblem[] = [];
  readonly remarks: RowProblem[] = [];
  private readonly units = new UnitSpellings();
  private readonly mailboxes = new Map<string, number>();
  private readonly namesakes = new Map<string, number>();

  constructor(
    private readonly header: TableHeader<StakeholderColumn>,
    private readonly functions: KnownFunctions | null,
  ) {}

  read(line: CsvRow): StakeholderRow {
    const { row } = line;
    const cell = (column: StakeholderColumn): string => this.header.cell(column, line);
    for (const column of TEXTS) this.checkText(row, column, cell(column), LONGEST_TEXT);
    this.checkText(row, 'email', cell('email'), LONGEST_EMAIL);
    for (const column of ['name', 'function'] as const) {
      if (cell(column) === '') this.refuse(row, column, 'required', null, 'must not be empty');
    }
    const person = {
      row,
      name: cell('name'),
      email: this.email(row, cell('email')),
      function: this.functionKey(row, cell('function')),
      level: cell('level'),
      unitPath: this.unitPath(row, cell('unit')),
      locale: this.locale(row, cell('locale')),
    };
    this.lookForNamesake(person);
    return person;
  }

  private checkText(row: number, column: StakeholderColumn, text: string, longest: number): void {
    const wrong = problemOfText(text, longest, 'one line');
    if (wrong) this.refuse(row, column, wrong.rule, text, wrong.message);
  }

  private email(row: number, written: string): string | null {
    if (written === '') return null;
    const email = normalEmail(written);
    if (!isEmail(email)) {
      this.refuse(row, 'email', 'email', written, `is not an e-mail address: ${quoted(written)}`);
      return email;
    }
    const mailbox = mailboxOf(email);
    const earlier = this.mailboxes.get(mailbox);
    if (earlier === undefined) this.mailboxes.set(mailbox, row);
    else this.refuse(row, 'email', 'sameMailbox', written, `this mailbox stands in row ${earlier} already`);
    return email;
  }

  private functionKey(row: number, written: string): string {
    if (this.functions === null || written === '') return written;
    const key = this.functions.keyOf(written);
    if (key !== null) return key;
    const message = `unknown function ${quoted(written)}: such people would be asked ${this.functions.askedOfOthers}`;
    this.remark(row, 'function', 'unknownFunction', written, message);
    return written;
  }

  private unitPath(row: number, written: string): string[] {
    const names = unitPathOf(written);
    if (names.includes('')) {
      this.refuse(
        row,
        'unit',
        'emptyUnit',
        written,
        'names an empty unit; write a path as in "Operations / Logistics"',
      );
      return names;
    }
    if (names.length > DEEPEST_UNIT)
      this.refuse(row, 'unit', 'unitTooDeep', written, `is deeper than ${DEEPEST_UNIT} units`);
    if (written === '') return [];
    const { path, isOther } = this.units.of(written);
    if (isOther) {
      const message = `${quoted(written)} is taken for the unit ${quoted(writtenPath(path))}`;
      this.remark(row, 'unit', 'sameUnit', written, message);
    }
    return path;
  }

  private locale(row: number, written: string): string {
    const { locale, isSpoken } = languageNamed(written);
    if (!isSpoken) {
      const message = `there is no language ${quoted(written)} (known: en, de): such people get ${locale}`;
      this.remark(row, 'locale', 'unknownLanguage', written, message);
    }
    return locale;
  }

  /** Two people may share a name; without an address nobody can tell whether they are two. */
  private lookForNamesake({ row, name, email, function: key }: StakeholderRow): void {
    if (email !== null || name === '') return;
    const spelling = JSON.stringify([spellingOf(name), spellingOf(key)]);
    const earlier = this.namesakes.get(spelling);
    if (earlier === undefined) this.namesakes.set(spelling, row);
    else {
      const message = `same name and function twice: as in row ${earlier}; give both an e-mail address if they are two people`;
      this.remark(row, 'name', 'sameNameAndFunctionTwice', name, message);
    }
  }

  private refuse(row: number, column: StakeholderColumn, rule: string, value: string | null, message: string): void {
    this.problems.push(this.header.about(row, column, rule, value, message));
  }

  private remark(row: number, column: StakeholderColumn, rule: string, value: string, message: string): void {
    this.remarks.push(this.header.about(row, column, rule, value, message));
  }
}
