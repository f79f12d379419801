import { describe, expect, it } from '@jest/globals';

import { contentOf, nameOfPath, withEntry, withMoved, withValue } from './draft-source.js';

const SOURCE = `# Who asks
meta: {key: pulse, title: Pulse}
items:
  # the first one
  - key: goal
    text: What for?   # keep me
    levels:
      1: Nobody knows
      2: Everybody knows
  - key: owner
    text: Who?
`;

describe('a draft that is changed by forms', () => {
  it('keeps its comments and everything that was not touched', () => {
    const next = withValue(SOURCE, ['items', 0, 'levels', '2'], 'All agree');
    expect(next).toContain('# Who asks');
    expect(next).toContain('# the first one');
    expect(next).toContain('# keep me');
    expect(next).toContain('2: All agree');
    expect(contentOf(next)).toMatchObject({
      items: [{ levels: { 1: 'Nobody knows', 2: 'All agree' } }, { key: 'owner' }],
    });
  });

  it('takes out what is emptied, and adds what was not there', () => {
    expect(withValue(SOURCE, ['items', 1, 'text'], undefined)).not.toContain('Who?');
    expect(contentOf(withValue(SOURCE, ['items', 1, 'loads', 'reach'], 2))).toMatchObject({
      items: [{}, { loads: { reach: 2 } }],
    });
  });

  it('adds and moves entries of a list, within its ends', () => {
    const more = withEntry(SOURCE, ['items'], { key: 'money', text: 'How much?' });
    const keys = (source: string) => (contentOf(source) as { items: { key: string }[] }).items.map(({ key }) => key);
    expect(keys(more)).toEqual(['goal', 'owner', 'money']);
    expect(keys(withMoved(more, ['items'], 2, 0))).toEqual(['money', 'goal', 'owner']);
    expect(keys(withMoved(more, ['items'], 0, -1))).toEqual(['goal', 'owner', 'money']);
    expect(contentOf(withEntry(SOURCE, ['functions'], { key: 'sales' }))).toMatchObject({
      functions: [{ key: 'sales' }],
    });
  });

  it('leaves no empty shell of a translation', () => {
    const path = ['translations', 'de', 'items', 'goal', 'text'];
    const translated = withValue(SOURCE, path, 'Wozu?');
    expect(contentOf(translated)).toMatchObject({ translations: { de: { items: { goal: { text: 'Wozu?' } } } } });
    expect(contentOf(withValue(translated, path, undefined))).not.toHaveProperty('translations');
  });

  it('keeps JSON as JSON, and broken syntax as it is', () => {
    const json = JSON.stringify({ meta: { key: 'pulse' }, items: [] });
    expect(JSON.parse(withValue(json, ['meta', 'title'], 'Yes: no'))).toMatchObject({ meta: { title: 'Yes: no' } });
    expect(withValue('items: [', ['meta', 'title'], 'x')).toBe('items: [');
    expect(contentOf('items: [')).toBeNull();
  });

  it('names places as problems do', () => {
    expect(nameOfPath(['items', 3, 'levels', '2'])).toBe('items[3].levels.2');
  });
});
