import { readInstrument, type InstrumentChange, type InstrumentProblem } from '@sextant/contracts';
import type { Instrument } from '@sextant/maturity';
import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';

import { cutTexts } from './cut-texts.js';
import { yamlInWords } from './yaml-words.js';

/** What is wrong in an instrument file, and where; line and column count from 1. */
export interface FileProblem {
  /** For people: `items[3].dimension`. Empty when the file as a whole is meant. */
  path: string;
  line: number;
  column: number;
  message: string;
  /** What kind of rule is broken: how the file is written, or what it says. */
  rule: 'file' | 'syntax' | 'sign' | 'text_cut' | 'content';
}

/** An instrument that holds together, with what changed of a file in an earlier format; or every problem in the order of its lines. */
export type ParsedInstrument = { instrument: Instrument; changes: InstrumentChange[] } | { problems: FileProblem[] };

/** Larger files are refused unread. */
export const LARGEST_INSTRUMENT_BYTES = 1_000_000;

const MOST_PROBLEMS = 500;

/** Names, entries of lists and brackets in a file; the shipped instrument has some four thousand. */
const MOST_PARTS = 20_000;
const PART_TOKENS = new Set(['[', '{', ',', ':', '-', '?', '&', '*', '!']);

/** Levels of nesting in one line; an instrument needs about seven. */
const DEEPEST = 50;

/** One slip in the syntax brings many errors with it; the first few tell. */
const MOST_SYNTAX_ERRORS = 20;

/** Names that would reach into the language instead of the document. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype'];

/** Reads an instrument from YAML or JSON text (YAML 1.2; one document, no anchors, aliases or tags). */
export function parseInstrument(text: string): ParsedInstrument {
  const whole = (message: string): ParsedInstrument => ({
    problems: [{ path: '', line: 1, column: 1, message, rule: 'file' }],
  });
  if (new TextEncoder().encode(text).length > LARGEST_INSTRUMENT_BYTES) return whole('the file is larger than 1 MB');
  if (text.trim() === '') return whole('the file is empty');
  const withoutMark = text.replace(/^\uFEFF/, '');
  const structure = structureProblem(withoutMark);
  if (structure) return whole(structure);
  const strange = strangeSigns(withoutMark);
  return strange.length > 0 ? { problems: strange } : readText(withoutMark);
}

/** Every problem of a file; none if it is an instrument that holds together. */
export function problemsOf(text: string): FileProblem[] {
  const parsed = parseInstrument(text);
  return 'problems' in parsed ? parsed.problems : [];
}

/** Looked at before parsing: the parser recurses and builds a node for every part, and either without end holds everybody up. */
function structureProblem(text: string): string | null {
  if (/^ {200}/m.test(text)) return 'the file is nested too deeply';
  let [brackets, dashes, parts] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (PART_TOKENS.has(token)) parts++;
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '-' || token === '?') dashes++;
    else if (token.includes('\n')) dashes = 0;
    if (brackets + dashes > DEEPEST) return 'the file is nested too deeply';
    if (parts > MOST_PARTS) return `the file has more than ${MOST_PARTS} parts`;
  }
  return null;
}

/** Signs that no keyboard writes: they come of a wrong encoding, or of pasting from another program. */
function strangeSigns(text: string): FileProblem[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, i) => {
      const found = /(?!\t)[\p{Cc}\uFFFD]/u.exec(line);
      if (!found) return [];
      const message =
        found[0] === '\ufffd'
          ? 'a sign of the text was lost on the way here: save the file as UTF-8 and take it from there'
          : 'a sign that cannot be seen stands here: delete it and write the text around it again';
      return [{ path: '', line: i + 1, column: found.index + 1, message, rule: 'sign' as const }];
    })
    .slice(0, MOST_SYNTAX_ERRORS);
}

function readText(text: string): ParsedInstrument {
  const lines = new LineCounter();
  // Repeated keys are looked for below, because the parser's own check takes quadratic time.
  const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: false, merge: false };
  const document = parseDocument(text, options);
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = [...document.errors, ...document.warnings]
    .slice(0, MOST_SYNTAX_ERRORS)
    .map(({ pos, code, message }) => ({
      path: '',
      ...at(pos[0]),
      message: yamlInWords({ code, message }),
      rule: 'syntax' as const,
    }));
  const suspicious = suspiciousParts(document).map(({ offset, message }) => ({
    path: '',
    ...at(offset),
    message,
    rule: 'syntax' as const,
  }));
  if (broken.length + suspicious.length > 0) return { problems: sorted([...broken, ...suspicious]) };

  const cut = cutTexts(document, text).map(({ path, offset }) => ({
    path: written(path),
    ...at(offset),
    message:
      'the text ends here, because " #" begins a comment: put the whole text in quotation marks, or the comment on a line of its own',
    rule: 'text_cut' as const,
  }));
  if (cut.length > 0) return { problems: sorted(cut) };

  joinSplitTexts(document);
  const reading = readInstrument(document.toJS({ maxAliasCount: 0 }));
  if ('instrument' in reading) return reading;
  const places = new Places(document);
  const located = reading.problems.slice(0, MOST_PROBLEMS).map((problem) => ({
    path: written(problem.path),
    ...at(places.offsetOf(problem)),
    message: problem.message,
    rule: 'content' as const,
  }));
  return { problems: sorted(located, reading.problems.length) };
}

/** In the order of lines; `count` says how many there are when some were left out. */
function sorted(problems: FileProblem[], count = problems.length): FileProblem[] {
  const inOrder = problems.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, MOST_PROBLEMS);
  const rest = count - inOrder.length;
  if (rest === 0) return inOrder;
  return [...inOrder, { ...inOrder.at(-1)!, path: '', message: `and ${rest} more problems` }];
}

/**
 * In `{label: Legal, compliance or risk}` YAML sees a name without a value. What the author meant is one text, so such names
 * rejoin the unquoted text before them.
 */
function joinSplitTexts(document: Document): void {
  visit(document, {
    Map: (_, map) => {
      if (!map.flow) return;
      const kept: typeof map.items = [];
      for (const pair of map.items) {
        const before = kept.at(-1)?.value;
        const isSplitOff = isScalar(pair.key) && pair.value === null && isScalar(before) && before.type === 'PLAIN';
        if (isSplitOff && typeof before.value === 'string') before.value += `, ${String((pair.key as Scalar).value)}`;
        else kept.push(pair);
      }
      map.items = kept;
    },
  });
}

/** Anchors, aliases, tags, repeated keys and keys that are not ours to use. */
function suspiciousParts(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(document, (_, node) => {
    if (!isAlias(node) && !isScalar(node) && !isCollection(node)) return;
    const offset = node.range?.[0] ?? 0;
    const refuse = (what: string) => found.push({ offset, message: `${what} are not allowed` });
    if (isAlias(node)) refuse(`alias *${node.source}: anchors and aliases`);
    else if (node.anchor) refuse(`anchor &${node.anchor}: anchors and aliases`);
    if (!isAlias(node) && node.tag) refuse(`tag ${node.tag}: tags`);
    if (isMap(node)) for (const part of suspiciousKeys(node.items.map(({ key }) => key))) found.push(part);
  });
  return found;
}

function suspiciousKeys(keys: unknown[]): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  const seen = new Set<string>();
  for (const key of keys) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const offset = key.range?.[0] ?? 0;
    if (FORBIDDEN_KEYS.includes(name)) found.push({ offset, message: `the name ${name} is not allowed` });
    if (seen.has(name)) found.push({ offset, message: `"${name}" is given twice` });
    seen.add(name);
  }
  return found;
}

/** Finds the places of problems in a document; names are looked up in an index that is made once for each set of them. */
class Places {
  private readonly indexes = new WeakMap<YAMLMap, Map<string, Pair>>();

  constructor(private readonly document: Document) {}

  /** Where the problem stands, or the nearest place around it that exists in the file. */
  offsetOf({ path }: InstrumentProblem): number {
    let offset = 0;
    let node: unknown = this.document.contents;
    for (const part of path) {
      if (isMap(node)) {
        const pair = this.indexOf(node).get(String(part));
        if (!pair) return offset;
        offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(part)];
        if (node === undefined) return offset;
        offset = rangeStart(node) ?? offset;
      } else {
        return offset;
      }
    }
    return offset;
  }

  private indexOf(map: YAMLMap): Map<string, Pair> {
    const known = this.indexes.get(map);
    if (known) return known;
    const index = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
    this.indexes.set(map, index);
    return index;
  }
}

function rangeStart(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
}

function written(path: (string | number)[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
