import { axisKeys, scaleOf, type ContextAnswers, type Instrument } from '@sextant/maturity';
import { parseDocument } from 'yaml';

/** One case as written in the file, its fields checked one by one. */
export interface AdviceCase {
  /** Where it stands: `examples[2]`. */
  path: string;
  key: string;
  answers: ContextAnswers;
  levelsNow: Record<string, number>;
  current: Record<string, number> | null;
  desired: Record<string, number> | null;
  desiredShares: Record<number, number>;
  destinationOf: string | null;
}

/** What is wrong in the cases, and where; an empty path means the whole file. */
export interface CaseProblem {
  path: string;
  message: string;
}

const LISTS = ['examples', 'ambition_examples'];
const LARGEST = 4_000_000;
const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Reads cases from a list or from `examples` and `ambition_examples`; the rest of the document is left alone. */
export function readCases(text: string, instrument: Instrument): { cases: AdviceCase[]; problems: CaseProblem[] } {
  const problems: CaseProblem[] = [];
  const entries = listed(parsed(text, problems), problems);
  const reader = new CaseReader(instrument, problems);
  const cases = entries.flatMap(({ path, entry }) => reader.read(path, entry) ?? []);
  const seen = new Set<string>();
  for (const { key, path } of cases) {
    if (seen.has(key)) problems.push({ path: `${path}.key`, message: `"${key}" is used twice` });
    seen.add(key);
  }
  return { cases, problems };
}

function parsed(text: string, problems: CaseProblem[]): unknown {
  if (text.length > LARGEST) {
    problems.push({ path: '', message: 'is larger than 4 MB' });
    return [];
  }
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { stringKeys: true });
  for (const { message } of document.errors.slice(0, 20)) problems.push({ path: '', message: message.split('\n')[0]! });
  return document.errors.length > 0 ? [] : document.toJS({ maxAliasCount: 100 });
}

function listed(document: unknown, problems: CaseProblem[]): { path: string; entry: unknown }[] {
  if (Array.isArray(document)) return document.map((entry: unknown, i) => ({ path: `[${i}]`, entry }));
  const named = isRecord(document) ? LISTS.filter((list) => document[list] !== undefined) : [];
  if (!isRecord(document) || named.length === 0) {
    if (problems.length === 0) problems.push({ path: '', message: `holds no list of cases, ${LISTS.join(' or ')}` });
    return [];
  }
  return named.flatMap((list) => {
    const entries = document[list];
    if (Array.isArray(entries)) return entries.map((entry: unknown, i) => ({ path: `${list}[${i}]`, entry }));
    problems.push({ path: list, message: 'must be a list' });
    return [];
  });
}

class CaseReader {
  private readonly axes: string[];
  private readonly levels: Map<string, { lowest: number; highest: number }>;

  constructor(
    private readonly instrument: Instrument,
    private readonly problems: CaseProblem[],
  ) {
    this.axes = axisKeys(instrument);
    const scales = instrument.items.map((item) => ({ item, ...scaleOf(instrument, item) }));
    const whole = (dimension: string) => scales.filter(({ item }) => item.dimension === dimension);
    this.levels = new Map([
      ...scales.map(({ item, lowest, highest }) => [item.key, { lowest, highest }] as const),
      ...instrument.dimensions.map(({ key }) => {
        const own = whole(key);
        const lowest = Math.min(...own.map((scale) => scale.lowest));
        return [key, { lowest, highest: Math.max(...own.map((scale) => scale.highest)) }] as const;
      }),
    ]);
  }

  read(path: string, entry: unknown): AdviceCase | null {
    if (!isRecord(entry)) return this.refuse(path, 'must be a case with key and answers');
    const {
      key,
      answers,
      current,
      desired,
      destination_of: destinationOf,
      text: _text,
      expect: _expect,
      ...rest
    } = entry;
    if (typeof key !== 'string' || key === '') this.refuse(`${path}.key`, 'is missing');
    if (destinationOf !== undefined && typeof destinationOf !== 'string')
      this.refuse(`${path}.destination_of`, 'must be the key of a case');
    const one: AdviceCase = {
      path,
      key: String(key),
      answers: this.answers(`${path}.answers`, answers),
      levelsNow: {},
      current: this.point(`${path}.current`, current),
      desired: this.point(`${path}.desired`, desired),
      desiredShares: {},
      destinationOf: typeof destinationOf === 'string' ? destinationOf : null,
    };
    for (const [name, value] of Object.entries(rest)) this.figure(one, `${path}.${name}`, name, value);
    return one;
  }

  private answers(path: string, given: unknown): ContextAnswers {
    if (!isRecord(given)) {
      this.refuse(path, given === undefined ? 'is missing' : 'must be answers by question');
      return {};
    }
    return Object.fromEntries(
      Object.entries(given).filter(([question, answer]) => {
        const isAnswer =
          typeof answer === 'string' || (Array.isArray(answer) && answer.every((one) => typeof one === 'string'));
        if (!isAnswer) this.refuse(`${path}.${question}`, 'must be the key of an option, or a list of keys');
        return isAnswer;
      }),
    ) as ContextAnswers;
  }

  private point(path: string, given: unknown): Record<string, number> | null {
    if (given === undefined || given === null) return null;
    if (!isRecord(given)) return this.refuse(path, 'must be a number for each axis');
    for (const axis of Object.keys(given)) {
      if (!this.axes.includes(axis))
        this.refuse(`${path}.${axis}`, `there is no axis "${axis}" (known: ${this.axes.join(', ')})`);
    }
    const missing = this.axes.filter((axis) => !isWithin(given[axis], 0, 100));
    for (const axis of missing) this.refuse(`${path}.${axis}`, 'must be a number from 0 to 100');
    return missing.length > 0 ? null : (given as Record<string, number>);
  }

  /** `governance_now`, or that of any other dimension or item, and `share_of_desired_at_five`. */
  private figure(one: AdviceCase, path: string, name: string, value: unknown): void {
    const level = shareLevel(name);
    if (level !== null) {
      if (isWithin(value, 0, 1)) one.desiredShares[level] = value;
      else this.refuse(path, 'must be a number from 0 to 1');
      return;
    }
    const of = name.endsWith('_now') ? name.slice(0, -'_now'.length) : '';
    const scale = this.levels.get(of);
    if (!scale) this.refuse(path, `"${name}" is not known here`);
    else if (isWithin(value, scale.lowest, scale.highest)) one.levelsNow[of] = value;
    else this.refuse(path, `must be a level from ${scale.lowest} to ${scale.highest}`);
  }

  private refuse(path: string, message: string): null {
    this.problems.push({ path, message });
    return null;
  }
}

/** The level in `share_of_desired_at_five` or `share_of_desired_at_5`. */
function shareLevel(name: string): number | null {
  const written = /^share_of_desired_at_(\w+)$/.exec(name)?.[1];
  if (written === undefined) return null;
  const level = /^\d{1,2}$/.test(written) ? Number(written) : NUMBER_WORDS.indexOf(written);
  return level < 0 ? null : level;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWithin(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && value >= from && value <= to;
}
