import {
  extraAnswersOf,
  FunctionNames,
  mayAdd,
  ratingOf,
  scaleOf,
  statesOf,
  type Answer,
  type Instrument,
  type ItemScale,
} from '@sextant/maturity';
import { problemOfText, quoted, type CsvRow, type RowProblem, type TableHeader } from '@sextant/platform/csv';
import { eachOf, type InPortions } from '@sextant/platform/turns';

import type { AnswerSheet } from './answer-sheet.js';
import { LONGEST_COMMENT, type AnswersColumn } from './answers-columns.js';
import { inOrderOfTime, type FoundSheet, type Person } from './sheets-in-time.js';

const LONGEST_NAME = 200;
/** People whose answers are put in order before others have their turn. */
const PORTION = 500;
const NAMES = ['organisation', 'respondent', 'item'] as const;

/** An item with its scale; null where no instrument says what it is. */
interface KnownItem {
  readonly key: string;
  readonly scale: ItemScale | null;
}

/** Checks row by row and sorts the answers by wave, organisation and respondent. */
export class SheetReader {
  readonly problems: RowProblem[] = [];
  readonly remarks: RowProblem[] = [];
  private readonly found = new Map<string, FoundSheet>();
  private readonly items: ReadonlyMap<string, KnownItem> | null;
  private readonly order: ReadonlyMap<string, number>;
  private readonly functions: FunctionNames | null;
  private readonly functionKeys: readonly string[];
  private readonly hasDesired: boolean;
  private readonly takesComments: boolean;
  private readonly extra: readonly string[];

  constructor(
    instrument: Instrument | null,
    private readonly header: TableHeader<AnswersColumn>,
  ) {
    const items = instrument?.items ?? [];
    this.items =
      instrument && new Map(items.map((one) => [one.key, { key: one.key, scale: scaleOf(instrument, one) }]));
    this.order = new Map(items.map(({ key }, place) => [key, place]));
    this.functionKeys = (instrument?.functions ?? []).map(({ key }) => key);
    this.functions = instrument && this.functionKeys.length > 0 ? new FunctionNames(instrument) : null;
    this.hasDesired = !instrument || statesOf(instrument).includes('desired');
    this.takesComments = !instrument || mayAdd(instrument, 'comment');
    this.extra = instrument ? extraAnswersOf(instrument).map(({ rating }) => rating) : ['NA', 'DK'];
  }

  refuse(row: number, name: AnswersColumn | null, rule: string, value: string | null, message: string): void {
    this.problems.push(this.header.about(row, name, rule, value, message));
  }

  read(line: CsvRow): void {
    const { row, cells } = line;
    const width = this.header.written.length;
    if (cells.length !== width) {
      this.refuse(row, null, 'cellsMissing', null, `has ${cells.length} cells where the header has ${width}`);
      return;
    }
    const cell = (name: AnswersColumn) => this.header.cell(name, line);
    const before = this.problems.length;
    for (const name of NAMES) this.checkName(row, name, cell(name));
    this.checkText(row, 'wave', cell('wave'), LONGEST_NAME);
    const functionKey = this.functionKey(row, cell('function'));
    const item = this.item(row, cell('item'));
    const current = this.rating(row, 'current', cell('current'), item);
    const desired = this.rating(row, 'desired', cell('desired'), item);
    if (desired !== null && !this.hasDesired) {
      this.refuse(row, 'desired', 'noDesired', cell('desired'), 'the instrument asks for no desired state');
    }
    const comment = cell('comment');
    this.checkText(row, 'comment', comment, LONGEST_COMMENT);
    if (comment !== '' && !this.takesComments) {
      this.refuse(row, 'comment', 'noComments', comment, 'the instrument takes no comments');
    }
    if (cell('organisation') === '' || cell('respondent') === '') return;
    const person = this.person(line, functionKey);
    const earlier = person.answers.get(cell('item'));
    if (earlier && item) {
      const message = `${quoted(person.name)} already answered "${item.key}" in row ${earlier.row}`;
      this.refuse(row, 'item', 'answeredTwice', item.key, message);
    }
    if (this.problems.length > before || !item) return;
    const said = { respondent: 0, item: item.key, current, desired, comment: comment === '' ? null : comment };
    person.answers.set(item.key, { answer: said, row });
  }

  /** What was found, the waves of each organisation in order of time. */
  *sheets(): InPortions<AnswerSheet[]> {
    const { found, remarks, problems } = inOrderOfTime([...this.found.values()], this.header);
    this.remarks.push(...remarks);
    this.problems.push(...problems);
    const sheets: AnswerSheet[] = [];
    for (const { wave, date, organisation, people } of found) {
      const inOrder = [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      const answers: Answer[] = [];
      yield* eachOf(inOrder, PORTION, (person, respondent) => {
        const own = [...person.answers.values()].map(({ answer }) => ({ ...answer, respondent }));
        answers.push(...own.sort((a, b) => (this.order.get(a.item) ?? 0) - (this.order.get(b.item) ?? 0)));
      });
      const respondents = inOrder.map((person) => ({ function: person.function === '' ? null : person.function }));
      sheets.push({
        wave,
        date,
        organisation,
        names: inOrder.map(({ name }) => name),
        answers: { respondents, answers },
      });
    }
    return sheets;
  }

  private checkText(row: number, name: AnswersColumn, written: string, longest: number): void {
    const wrong = problemOfText(written, longest, name === 'comment' ? 'any lines' : 'one line');
    if (wrong) this.refuse(row, name, wrong.rule, written, wrong.message);
  }

  private checkName(row: number, name: AnswersColumn, written: string): void {
    if (written === '') this.refuse(row, name, 'required', null, 'is empty');
    else this.checkText(row, name, written, LONGEST_NAME);
  }

  private item(row: number, written: string): KnownItem | null {
    if (!this.items) return { key: written, scale: null };
    const item = this.items.get(written) ?? null;
    if (!item && written !== '') {
      this.refuse(row, 'item', 'unknownItem', written, `the instrument has no item ${quoted(written)}`);
    }
    return item;
  }

  private functionKey(row: number, written: string): string {
    if (!this.functions) {
      this.checkText(row, 'function', written, LONGEST_NAME);
      return written;
    }
    if (written === '') {
      this.refuse(row, 'function', 'required', null, 'is empty');
      return written;
    }
    const key = this.functions.keyOf(written);
    if (key !== null) return key;
    const message = `the instrument has no function ${quoted(written)} (known: ${this.functionKeys.join(', ')})`;
    this.refuse(row, 'function', 'unknownFunction', written, message);
    return written;
  }

  private rating(row: number, name: 'current' | 'desired', written: string, item: KnownItem | null): Answer['current'] {
    const rating = ratingOf(/^(na|dk)$/i.test(written) ? written.toUpperCase() : written);
    const scale = item?.scale;
    const offScale = typeof rating === 'number' && scale && (rating < scale.lowest || rating > scale.highest);
    const isNotOffered = typeof rating === 'string' && !this.extra.includes(rating);
    if (rating === undefined || offScale || isNotOffered) {
      const levels = scale ? `a level from ${scale.lowest} to ${scale.highest}` : 'a level';
      this.refuse(
        row,
        name,
        'level',
        written,
        `${quoted(written)} is not ${[levels, ...this.extra].join(', ')} or empty`,
      );
      return null;
    }
    return rating;
  }

  private person(line: CsvRow, functionKey: string): Person {
    const { row } = line;
    const [wave, organisation] = [this.header.cell('wave', line), this.header.cell('organisation', line)];
    const sheetKey = JSON.stringify([wave, organisation]);
    const sheet: FoundSheet = this.found.get(sheetKey) ?? {
      wave,
      organisation,
      row,
      people: new Map(),
      dates: new Map(),
    };
    this.found.set(sheetKey, sheet);
    const date = this.header.cell('date', line);
    if (date !== '' && !sheet.dates.has(date)) sheet.dates.set(date, row);
    const name = this.header.cell('respondent', line);
    const known = sheet.people.get(name);
    if (!known) {
      const person: Person = { name, function: functionKey, firstRow: row, answers: new Map() };
      sheet.people.set(name, person);
      return person;
    }
    if (known.function !== functionKey) {
      const was = known.function === '' ? 'no function' : `function ${quoted(known.function)}`;
      const message = `${quoted(name)} has ${was} in row ${known.firstRow}`;
      this.refuse(row, 'function', 'otherFunction', functionKey, message);
    }
    return known;
  }
}
