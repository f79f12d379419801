import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { instrumentJsonSchema, readInstrument } from '@sextant/contracts';
import { parseInstrument } from '@sextant/instruments/files';
import { scoreWave, type Instrument } from '@sextant/maturity';
import { parse } from 'yaml';

import { keyList } from './instrument-keys/key-list.js';
import { outcomesOf } from './instrument-keys/outcomes.js';
import { schemaKeys, type Schema } from './instrument-keys/schema-keys.js';

/**
 * Every key of the instrument format is obeyed. The schema is walked; each key must stand in an instrument that holds every key, and
 * changing its value there must change what the product makes of the instrument, or be refused. Whatever else there is lies under notes.
 */

const FULL = parse(readFileSync(new URL('./instrument-keys/full.instrument.yaml', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

/** Acted on in ways of their own: the format itself, and other languages (shipped-instruments.spec). */
const ASIDE = ['schema', 'notes', 'translations', 'translations.*'];

const keys = schemaKeys(instrumentJsonSchema() as Schema).filter(({ path }) => !ASIDE.includes(path));

type Place = (string | number)[];

function read(document: unknown): string {
  const reading = readInstrument(structuredClone(document));
  return 'problems' in reading ? `refused ${JSON.stringify(reading.problems)}` : attempt(reading.instrument);
}

/** What is made of it; answers that do not fit it are an outcome, too. */
function attempt(instrument: Instrument): string {
  try {
    return outcomesOf(instrument);
  } catch (error) {
    return String(error);
  }
}

/** Where the key of a pattern stands: `items[].text` at ['items', 0, 'text'] and so on. */
function placesOf(pattern: string): Place[] {
  let places: [Place, unknown][] = [[[], FULL]];
  for (const part of pattern.split(/\.|(?=\[\])/)) {
    places = places.flatMap(([place, node]) => {
      if (typeof node !== 'object' || node === null) return [];
      const names = Array.isArray(node)
        ? part === '[]'
          ? [...node.keys()]
          : []
        : part === '*'
          ? Object.keys(node)
          : Object.hasOwn(node, part)
            ? [part]
            : [];
      return names.map((name): [Place, unknown] => [[...place, name], (node as Record<string, unknown>)[name]]);
    });
  }
  return places.map(([place]) => place);
}

function withValue(place: Place, change: (value: unknown) => unknown): unknown {
  const document = structuredClone(FULL);
  let node = document;
  for (const part of place.slice(0, -1)) node = node[part] as Record<string, unknown>;
  const name = place.at(-1)!;
  const value = change(node[name]);
  if (value === undefined) delete node[name];
  else node[name] = value;
  return document;
}

/** Other values of the same kind, the likeliest to matter first. */
function others(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}_other`, ...WORDS.filter((word) => word !== value)];
  if (typeof value === 'number') return [value + 1, value - 1, value * 3, value / 2, value / 4, value + 0.2, 0];
  if (typeof value === 'boolean') return [!value];
  if (Array.isArray(value)) return [value.slice(1), value.slice(0, 1), value.toReversed(), undefined];
  return [undefined];
}

const WORDS = [
  ...['up', 'down', 'named', 'anonymous', 'low', 'high', 'destination', 'pace', 'do_not_know', 'does_not_apply'],
  ...['more_than', 'at_most', 'less_than', 'every', 'some', 'one', 'none'],
];

describe('the instrument with every key', () => {
  it('holds together, and its examples come out', () => {
    const reading = readInstrument(structuredClone(FULL)) as { instrument: Instrument };
    expect(reading).not.toHaveProperty('problems');
    const usual = JSON.parse(outcomesOf(reading.instrument)) as unknown[];
    expect(usual[7]).toEqual([]);
  });

  it.each(keys.map(({ path }) => path))('%s stands in it, and says what it does', (path) => {
    expect(placesOf(path)).not.toEqual([]);
  });
});

describe('a key of the instrument format', () => {
  const usual = read(FULL);

  it.each(keys.filter(({ isLeaf }) => isLeaf).map(({ path }) => path))('%s is obeyed', (path) => {
    const isObeyed = placesOf(path).some((place) => {
      const value = place.reduce<unknown>((node, part) => (node as Record<string, unknown>)[part as string], FULL);
      return others(value).some((other) => {
        const outcome = read(withValue(place, () => other));
        // A refusal of the value's own shape alone proves nothing: texts and numbers of the right kind must make a difference.
        return outcome !== usual && !(outcome.startsWith('refused') && /must be (at|one of|a )/.test(outcome));
      });
    });
    expect(isObeyed).toBe(true);
  });

  it('that is not known is refused, so that nothing can stand outside notes without an effect', () => {
    expect(read({ ...FULL, remark: 'x' })).toMatch(/^refused/);
    expect(read({ ...FULL, notes: { remark: 'x' } })).toBe(usual);
  });
});

describe('the guide to the instrument file', () => {
  const guide = readFileSync(new URL('../../docs/instrument-file.md', import.meta.url), 'utf8');

  it('lists every key as the schema prints it', () => {
    expect(guide).toContain(keyList(instrumentJsonSchema() as Schema));
  });

  it('has an example that works: it is read, scored and placed', () => {
    const reading = parseInstrument(/```yaml\n([\s\S]*?)```/.exec(guide)![1]!);
    expect(reading).not.toHaveProperty('problems');
    const { instrument } = reading as { instrument: Instrument };
    const ratings = [10, 8, 9, 7, 10, 9];
    const answers = ratings.flatMap((level, respondent) => [
      { respondent, item: 'says', current: level, desired: null },
      { respondent, item: 'meets', current: 10 - level, desired: null },
    ]);
    const respondents = ratings.map(() => ({ function: null }));
    const result = scoreWave({
      instrument,
      answers: { respondents, answers },
      mode: 'named',
      minimumGroup: 1,
      seed: 1,
    });
    expect(result.current.plane).toMatchObject({ position: 'open', placement: { result: 'clear' } });
    expect(result.current.items[0]!.level).toBeCloseTo(53 / 6);
  });
});
