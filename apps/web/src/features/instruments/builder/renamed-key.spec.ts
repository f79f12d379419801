import { describe, expect, it } from '@jest/globals';

import { contentOf } from './draft-source.js';
import { withRenamedKey } from './renamed-key.js';

const SOURCE = `# what is asked
functions: [{key: sales, label: Sales}, {key: product, label: Product}]
dimensions:
  - {key: goals, label: goals}   # its label is a word like any other
  - {key: people, label: People}
items:
  - {key: goals.one, dimension: goals, text: Why?, ask: [sales, product]}
  - {key: goals.two, dimension: goals, text: For whom?}
aggregation: {function_weights: {weights: {sales: 2}}}
sampling_guidance: {recommended: {must_include: [sales]}}
paths:
  - ready_when: [{dimension: goals, at_least: 3}, {item: goals.one, at_least: 2}]
translations:
  de:
    dimensions: {goals: {label: Ziele}}
    items: {goals.one: {text: Warum?}}
    functions: {sales: {label: Vertrieb}}
`;

const renamed = (...change: [Parameters<typeof withRenamedKey>[1], number, string]) =>
  contentOf(withRenamedKey(SOURCE, ...change)) as Record<string, unknown>;

describe('a key that is changed', () => {
  it('is changed wherever a dimension is named, and in no text', () => {
    expect(renamed('dimensions', 0, 'aims')).toMatchObject({
      dimensions: [{ key: 'aims', label: 'goals' }, { key: 'people' }],
      items: [{ key: 'goals.one', dimension: 'aims' }, { dimension: 'aims' }],
      paths: [{ ready_when: [{ dimension: 'aims' }, { item: 'goals.one' }] }],
      translations: { de: { dimensions: { aims: { label: 'Ziele' } } } },
    });
  });

  it('is changed wherever an item is named', () => {
    expect(renamed('items', 0, 'goals.why')).toMatchObject({
      items: [{ key: 'goals.why' }, { key: 'goals.two' }],
      paths: [{ ready_when: [{ dimension: 'goals' }, { item: 'goals.why' }] }],
      translations: { de: { items: { 'goals.why': { text: 'Warum?' } } } },
    });
  });

  it('is changed wherever a function is asked, weighed or invited', () => {
    expect(renamed('functions', 0, 'selling')).toMatchObject({
      functions: [{ key: 'selling' }, { key: 'product' }],
      items: [{ ask: ['selling', 'product'] }, {}],
      aggregation: { function_weights: { weights: { selling: 2 } } },
      sampling_guidance: { recommended: { must_include: ['selling'] } },
      translations: { de: { functions: { selling: { label: 'Vertrieb' } } } },
    });
  });

  it('leaves nothing behind, and keeps comments', () => {
    const next = withRenamedKey(SOURCE, 'items', 0, 'goals.why');
    expect(next).not.toContain('goals.one');
    expect(next).toContain('# its label is a word like any other');
  });
});
