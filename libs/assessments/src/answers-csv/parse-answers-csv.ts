import {
  extraAnswersOf,
  mayAdd,
  ratingOf,
  scaleOf,
  statesOf,
  type Answer,
  type Instrument,
  type ItemScale,
  type WaveAnswers,
} from '@sextant/maturity';

import { csvRows, csvRowsInTurns, type CsvRow, type CsvRows, type RowProblem } from '@sextant/platform/csv';
import { atOnce, eachOf, inTurns, type InPortions } from '@sextant/platform/turns';

/** The answers of one organisation in one wave, as they stand in the file. */
export interface AnswerSheet {
  /** Empty when the file has no wave column. */
  wave: string;
  organisation: string;
  /** Respondents in ascending order of their names, so that the order of rows never matters. */
  answers: WaveAnswers;
  /** The file's name of each respondent, by position in `answers.respondents`. */
  names: string[];
}

/** Sheets in order of first appearance, or every problem of the file. */
export type ParsedAnswers = { sheets: AnswerSheet[] } | { problems: RowProblem[] };

const REQUIRED = ['organisation', 'respondent', 'function', 'item', 'current'] as const;
const OPTIONAL = ['wave', 'desired', 'comment'] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];

const LONGEST_COMMENT = 4000;
const LONGEST_NAME = 200;
/** Of somebody's text in a message. */
const LONGEST_QUOTE = 40;

/** More problems than this help nobody to mend a file, and their list is to be sent. */
const MOST_PROBLEMS = 1_000;
/** Rows that are judged, and people whose answers are put in order, before others have their turn. */
const PORTION = 500;

/**
 * Reads the answers CSV: header `wave,organisation,respondent,function,item,current,desired,comment` in any order, of which `wave`,
 * `desired` and `comment` may be missing. A cell of `current` or `desired` is a level, `NA`, `DK`, or empty for unanswered.
 */
export function parseAnswersCsv(text: string, instrument: Instrument): ParsedAnswers {
  return atOnce(judge(csvRows(text, LONGEST_COMMENT), instrument));
}

/** As `parseAnswersCsv`, in portions: however long the file is, others have their turn in between. */
export async function parseAnswersInTurns(text: string, instrument: Instrument): Promise<ParsedAnswers> {
  return inTurns(judge(await csvRowsInTurns(text, LONGEST_COMMENT), instrument));
}

function* judge({ rows, problems }: CsvRows, instrument: Instrument): InPortions<ParsedAnswers> {
  const [header, ...body] = rows;
  if (!header) {
    return {
      problems: problems.length > 0 ? problems : [{ row: 1, column: null, name: null, message: 'the file is empty' }],
    };
  }
  const columns = header.cells.map((cell) => cell.trim());
  const headerProblems = problemsOfHeader(header, columns);
  if (headerProblems.length > 0) return { problems: [...headerProblems, ...problems] };

  const reader = new SheetReader(instrument, columns);
  yield* eachOf(body, PORTION, (row) => {
    if (reader.problems.length < MOST_PROBLEMS) reader.read(row);
  });
  if (body.length === 0 && problems.length === 0)
    reader.problem(header.row, null, 'there are no answers below the header');
  const all = [...reader.problems, ...problems];
  return all.length > 0 ? { problems: withinReason(all) } : { sheets: yield* reader.sheets() };
}

function withinReason(problems: RowProblem[]): RowProblem[] {
  if (problems.length < MOST_PROBLEMS) return problems;
  const message = `the first ${MOST_PROBLEMS} problems are listed; from here on there may be more`;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { row: problems[MOST_PROBLEMS - 1]!.row, column: null, name: null, message },
  ];
}

const quoted = (text: string): string => `"${text.slice(0, LONGEST_QUOTE)}"`;

function problemsOfHeader({ row, cells }: CsvRow, columns: string[]): RowProblem[] {
  if (columns.length === 1 && cells[0]!.includes(';')) {
    return [{ row, column: 1, name: null, message: 'columns are separated by semicolons; save the file with commas' }];
  }
  const problems: RowProblem[] = [];
  columns.forEach((name, i) => {
    const problem = (message: string) => problems.push({ row, column: i + 1, name: name || null, message });
    if (!COLUMNS.includes(name)) problem(`there is no column "${name}" (known: ${COLUMNS.join(', ')})`);
    else if (columns.indexOf(name) < i) problem('the column is there twice');
  });
  for (const name of REQUIRED) {
    if (!columns.includes(name)) problems.push({ row, column: null, name, message: `the column ${name} is missing` });
  }
  return problems;
}

interface Person {
  name: string;
  function: string;
  firstRow: number;
  answers: Map<string, { answer: Answer; row: number }>;
}

/** An item with its scale and its place in the instrument. */
interface KnownItem {
  key: string;
  scale: ItemScale;
  order: number;
}

/** Checks row by row and sorts the answers by wave, organisation and respondent. */
class SheetReader {
  readonly problems: RowProblem[] = [];
  private readonly found = new Map<string, { wave: string; organisation: string; people: Map<string, Person> }>();
  private readonly items: Map<string, KnownItem>;
  private readonly position: Map<string, number>;
  private readonly functions: Set<string>;
  private readonly hasDesired: boolean;
  private readonly takesComments: boolean;
  private readonly extra: readonly string[];

  constructor(
    instrument: Instrument,
    private readonly columns: string[],
  ) {
    this.items = new Map(
      instrument.items.map((item, order) => [item.key, { key: item.key, scale: scaleOf(instrument, item), order }]),
    );
    this.position = new Map(columns.map((name, at) => [name, at]));
    this.functions = new Set((instrument.functions ?? []).map(({ key }) => key));
    this.hasDesired = statesOf(instrument).includes('desired');
    this.takesComments = mayAdd(instrument, 'comment');
    this.extra = extraAnswersOf(instrument).map(({ rating }) => rating);
  }

  problem(row: number, name: Column | null, message: string): void {
    const column = name === null ? null : this.position.get(name)! + 1;
    this.problems.push({ row, column, name, message });
  }

  read({ row, cells }: CsvRow): void {
    if (cells.length !== this.columns.length) {
      this.problem(row, null, `has ${cells.length} cells where the header has ${this.columns.length}`);
      return;
    }
    const cell = (name: Column) => {
      const at = this.position.get(name);
      return at === undefined ? '' : cells[at]!.trim();
    };
    const before = this.problems.length;
    for (const name of ['organisation', 'respondent', 'item'] as const) this.checkName(row, name, cell(name));
    if (cell('wave').length > LONGEST_NAME) this.problem(row, 'wave', `is longer than ${LONGEST_NAME} characters`);
    this.checkFunction(row, cell('function'));
    const item = this.items.get(cell('item'));
    if (!item && cell('item') !== '') this.problem(row, 'item', `the instrument has no item ${quoted(cell('item'))}`);
    const current = this.rating(row, 'current', cell('current'), item);
    const desired = this.rating(row, 'desired', cell('desired'), item);
    if (desired !== null && !this.hasDesired) this.problem(row, 'desired', 'the instrument asks for no desired state');
    const comment = cell('comment');
    if (comment !== '' && !this.takesComments) this.problem(row, 'comment', 'the instrument takes no comments');
    if (comment.length > LONGEST_COMMENT) this.problem(row, 'comment', `is longer than ${LONGEST_COMMENT} characters`);
    if (cell('organisation') === '' || cell('respondent') === '') return;
    const person = this.person(row, cell('wave'), cell('organisation'), cell('respondent'), cell('function'));
    const earlier = person.answers.get(cell('item'));
    if (earlier && item) {
      this.problem(row, 'item', `${quoted(person.name)} already answered "${item.key}" in row ${earlier.row}`);
    }
    if (this.problems.length > before || !item) return;
    const answer: Answer = {
      respondent: 0,
      item: item.key,
      current,
      desired,
      comment: comment === '' ? null : comment,
    };
    person.answers.set(item.key, { answer, row });
  }

  *sheets(): InPortions<AnswerSheet[]> {
    const sheets: AnswerSheet[] = [];
    for (const { wave, organisation, people } of this.found.values()) {
      const inOrder = [...people.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      const answers: Answer[] = [];
      yield* eachOf(inOrder, PORTION, (person, respondent) => {
        const own = [...person.answers.values()].map(({ answer }) => ({ ...answer, respondent }));
        answers.push(...own.sort((a, b) => this.items.get(a.item)!.order - this.items.get(b.item)!.order));
      });
      const respondents = inOrder.map((person) => ({ function: person.function === '' ? null : person.function }));
      sheets.push({ wave, organisation, names: inOrder.map(({ name }) => name), answers: { respondents, answers } });
    }
    return sheets;
  }

  private checkName(row: number, name: Column, written: string): void {
    if (written === '') this.problem(row, name, 'is empty');
    else if (written.length > LONGEST_NAME) this.problem(row, name, `is longer than ${LONGEST_NAME} characters`);
  }

  private checkFunction(row: number, written: string): void {
    if (this.functions.size === 0) {
      if (written.length > LONGEST_NAME) this.problem(row, 'function', `is longer than ${LONGEST_NAME} characters`);
    } else if (written === '') this.problem(row, 'function', 'is empty');
    else if (!this.functions.has(written)) {
      this.problem(
        row,
        'function',
        `the instrument has no function ${quoted(written)} (known: ${[...this.functions].join(', ')})`,
      );
    }
  }

  private rating(
    row: number,
    name: 'current' | 'desired',
    written: string,
    item: KnownItem | undefined,
  ): Answer['current'] {
    const rating = ratingOf(written);
    const scale = item?.scale;
    const offScale = typeof rating === 'number' && scale && (rating < scale.lowest || rating > scale.highest);
    const isNotOffered = typeof rating === 'string' && !this.extra.includes(rating);
    if (rating === undefined || offScale || isNotOffered) {
      const levels = scale ? `a level from ${scale.lowest} to ${scale.highest}` : 'a level';
      this.problem(row, name, `${quoted(written)} is not ${[levels, ...this.extra].join(', ')} or empty`);
      return null;
    }
    return rating;
  }

  private person(row: number, wave: string, organisation: string, name: string, functionKey: string): Person {
    const sheetKey = JSON.stringify([wave, organisation]);
    const sheet = this.found.get(sheetKey) ?? { wave, organisation, people: new Map<string, Person>() };
    this.found.set(sheetKey, sheet);
    const known = sheet.people.get(name);
    if (!known) {
      const person: Person = { name, function: functionKey, firstRow: row, answers: new Map() };
      sheet.people.set(name, person);
      return person;
    }
    if (known.function !== functionKey) {
      const was = known.function === '' ? 'no function' : `function ${quoted(known.function)}`;
      this.problem(row, 'function', `${quoted(name)} has ${was} in row ${known.firstRow}`);
    }
    return known;
  }
}
