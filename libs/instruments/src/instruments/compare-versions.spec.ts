import { describe, expect, it } from '@jest/globals';
import type { Instrument, Item } from '@sextant/maturity';

import { compareVersions } from './compare-versions.js';

const item = (key: string, change: Partial<Item> = {}): Item => ({
  key,
  dimension: 'd',
  text: `About ${key}`,
  ...change,
});

const version = (items: Item[], change: Partial<Instrument> = {}): Instrument => ({
  schema: 'sextant-instrument/2',
  meta: { key: 'k', title: 'K', version: '1.0.0', locale: 'en' },
  scale: { levels: [1, 2, 3], labels: { 1: 'no', 2: 'some', 3: 'yes' } },
  dimensions: [{ key: 'd', label: 'D' }],
  items,
  ...change,
});

describe('the difference between two versions', () => {
  it('is empty for the same items, whatever the order of keys and whatever is spelt out', () => {
    const before = version([item('a', { loads: { x: 1, y: 2 } }), item('b')]);
    const spelt = item('b', { weight: 1, reverse: false, ask: ['all'], levels: { 1: 'no', 2: 'some', 3: 'yes' } });
    const after = version([spelt, item('a', { loads: { y: 2, x: 1 }, text: 'About a\n' })]);

    expect(compareVersions(before, after)).toEqual({ added: [], removed: [], changed: [] });
  });

  it('names what was added and what was removed', () => {
    const difference = compareVersions(version([item('a'), item('b')]), version([item('c'), item('b')]));

    expect(difference).toEqual({ added: ['c'], removed: ['a'], changed: [] });
  });

  it('names what an item no longer means', () => {
    const before = version([item('a'), item('b'), item('c')]);
    const after = version([
      item('a', { text: 'About something else', reverse: true }),
      item('b', { levels: { 1: 'never', 2: 'some', 3: 'yes' } }),
      item('c', { weight: 2, ask: ['legal'], loads: { x: 1 } }),
    ]);

    expect(compareVersions(before, after).changed).toEqual([
      { key: 'a', fields: ['text', 'reverse'] },
      { key: 'b', fields: ['levels'] },
      { key: 'c', fields: ['loads', 'weight', 'ask'] },
    ]);
  });

  it('sees a changed scale in every item that uses it', () => {
    const own = item('own', { levels: { 1: 'low', 2: 'high' } });
    const after = version([item('a'), own], { scale: { levels: [1, 2, 3, 4] } });

    expect(compareVersions(version([item('a'), own]), after).changed).toEqual([{ key: 'a', fields: ['levels'] }]);
  });

  it('does not care about evidence notes or the title', () => {
    const before = version([item('a')]);
    const after = version([item('a', { evidence: 'a page' })], { meta: { ...before.meta, title: 'Other' } });

    expect(compareVersions(before, after).changed).toEqual([]);
  });
});
