import { describe, expect, it } from '@jest/globals';

import { readInstrument } from './read-instrument.js';

/** The smallest instrument that stands, changed as a test needs it. */
function document(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schema: 'sextant-instrument/2',
    meta: { key: 'health-check', title: 'Health check', version: '1.0.0', locale: 'en' },
    scale: { levels: [1, 2, 3] },
    dimensions: [{ key: 'care', label: 'Care' }],
    items: [{ key: 'care.owner', dimension: 'care', text: 'Who looks after it?' }],
    ...change,
  };
}

const axes = { reach: { label: 'Reach' }, depth: { label: 'Depth' } };
const plane = {
  axes,
  placement: { boundary: { reach: 50, depth: 50 } },
  items: [{ key: 'care.owner', dimension: 'care', text: 'Who?', loads: { reach: 1, depth: 1 } }],
};
const positions = [
  { key: 'a', label: 'A', reach: 'low', depth: 'low' },
  { key: 'b', label: 'B', reach: 'high', depth: 'low' },
  { key: 'c', label: 'C', reach: 'low', depth: 'high' },
  { key: 'd', label: 'D', reach: 'high', depth: 'high' },
];

function problems(change: Record<string, unknown>): string[] {
  const reading = readInstrument(document(change));
  return 'problems' in reading ? reading.problems.map(({ path, message }) => `${path.join('/')}: ${message}`) : [];
}

const item = (change: Record<string, unknown>) => ({
  items: [{ key: 'care.owner', dimension: 'care', text: 'Who looks after it?', ...change }],
});

describe('reading an instrument document', () => {
  it('accepts an instrument without axes, functions, positions or desired state', () => {
    expect(readInstrument(document({ states: ['current'] }))).toHaveProperty('instrument');
  });

  it('writes down which axis runs across', () => {
    const reading = readInstrument(document({ ...plane, positions }));
    expect(reading).toHaveProperty('instrument.placement.plane', ['reach', 'depth']);
  });

  it.each([
    ['a missing part', { meta: undefined }, 'meta: is missing'],
    ['a wrong type', { meta: { key: 'k', title: 3, version: '1', locale: 'en' } }, 'meta/title: must be a text'],
    ['an unknown name', { itens: [] }, 'itens: "itens" is not known here'],
    [
      'an unknown dimension',
      item({ dimension: 'cure' }),
      'items/0/dimension: there is no dimension "cure" (known: care)',
    ],
    [
      'an unknown function',
      item({ ask: ['sales'] }),
      'items/0/ask/0: there is no function "sales" (this instrument has none)',
    ],
    [
      'an unknown axis',
      item({ loads: { up: 1 } }),
      'items/0/loads/up: there is no axis "up" (this instrument has none)',
    ],
    ['levels with a hole', item({ levels: { 1: 'a', 3: 'b' } }), 'items/0/levels: must be consecutive whole numbers'],
    ['one level', item({ levels: { 1: 'a' } }), 'items/0/levels: needs at least 2 levels'],
    ['twelve levels', { scale: { levels: [...Array(12).keys()] } }, 'scale/levels: may have at most 11 levels'],
    [
      'descending levels',
      { scale: { levels: [3, 2, 1] } },
      'scale/levels: must be consecutive whole numbers, lowest first',
    ],
    ['a negative weight', item({ weight: -1 }), 'items/0/weight: must not be negative'],
    ['weights that are all 0', item({ weight: 0 }), 'dimensions/0: all items of dimension "care" have weight 0'],
    [
      'a repeated key',
      {
        dimensions: [
          { key: 'care', label: 'A' },
          { key: 'care', label: 'B' },
        ],
      },
      'dimensions/1/key: "care" is used twice',
    ],
    [
      'an empty dimension',
      {
        dimensions: [
          { key: 'care', label: 'A' },
          { key: 'x', label: 'B' },
        ],
      },
      'dimensions/1: dimension "x" has no item',
    ],
    [
      'a quarter without a name',
      { ...plane, positions: positions.slice(1) },
      'positions: must name each of the four quarters of the plane',
    ],
    [
      'a position off the axes',
      { ...plane, positions: [{ key: 'a', label: 'A', reach: 'low' }, ...positions.slice(1)] },
      'positions/0: does not say on which side of "depth" it lies',
    ],
    [
      'too few items for an axis',
      { ...plane, scoring: { minimum_items_per_axis: 4 } },
      'axes/reach: axis "reach" has 1 items with a load, it needs at least 4',
    ],
    [
      'a boundary too few',
      { ...plane, placement: { boundary: { reach: 50 } } },
      'placement/boundary: has no value for axis "depth"',
    ],
    [
      'a margin in other words',
      { ...plane, placement: { boundary: { reach: 50, depth: 50 }, margin: 'about 5' } },
      'placement/margin: must read: clamp(half width of the 90 percent interval, 5, 15)',
    ],
    [
      'a translation with a gap',
      { translations: { de: { meta: { title: 'Prüfung' }, dimensions: { care: { label: 'Pflege' } } } } },
      'translations/de: lacks items > care.owner > text ("Who looks after it?")',
    ],
    [
      'a translation of nothing',
      {
        translations: {
          de: {
            meta: { title: 'P' },
            dimensions: { care: { label: 'P' } },
            items: { 'care.owner': { text: 'W' } },
            axes: { up: 'Hoch' },
          },
        },
      },
      'translations/de/axes/up: translates a text that the instrument does not have',
    ],
  ])('refuses %s', (_, change, problem) => {
    expect(problems(change)).toContain(problem);
  });

  it('refuses rules in words that nobody can follow', () => {
    const context = {
      base: { reach: 50, depth: 50 },
      clamp: { min: 10, max: 90 },
      questions: [{ key: 'mood', text: 'Mood?', options: [{ key: 'good' }, { key: 'bad' }] }],
    };
    const over_reach = {
      client_label: 'Check',
      signals: [{ key: 'odd', points: 10, when: 'the wind blows from the west', say: 'Hm.' }],
      bands: [{ from: 0, label: 'any' }],
    };
    expect(problems({ ...plane, context, over_reach })).toEqual([
      expect.stringMatching(/^over_reach\/signals\/0\/when: /),
    ]);
  });

  it('lays checks of the wish under notes where no context says what they rest on', () => {
    const under_reach = {
      client_label: 'Check',
      signals: [{ key: 'odd', points: 10, when: 'mood is good', say: 'Hm.' }],
      bands: [{ from: 0, label: 'any' }],
    };
    expect(readInstrument(document({ ...plane, under_reach }))).toMatchObject({
      instrument: { notes: { under_reach } },
      changes: [{ kind: 'noted', path: 'under_reach', to: 'notes.under_reach' }],
    });
  });

  it('names every problem at once', () => {
    expect(problems({ ...item({ dimension: 'cure', ask: ['sales'] }) })).toHaveLength(3);
  });
});
