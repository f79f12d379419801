import { describe, expect, it } from '@jest/globals';

import { contentOf } from './draft-source.js';
import { withLevelAdded, withoutHighestLevel } from './level-count.js';

const SOURCE = `scale:
  levels: [1, 2, 3]
  labels: {1: low, 2: middle, 3: high}
items:
  - {key: a, text: With words, levels: {1: none, 2: some, 3: all}}
  - {key: b, text: Without words}
translations:
  de:
    scale: {labels: {3: hoch}}
    items: {a: {levels: {1: keine, 3: alle}}}
`;

describe('the levels of a draft', () => {
  it('grow by one at the upper end, wherever levels have words', () => {
    expect(contentOf(withLevelAdded(SOURCE, 'Level 4'))).toMatchObject({
      scale: { levels: [1, 2, 3, 4], labels: { 3: 'high', 4: 'Level 4' } },
      items: [{ levels: { 3: 'all', 4: 'Level 4' } }, { text: 'Without words' }],
    });
  });

  it('lose the highest with all its words, in every language', () => {
    expect(contentOf(withoutHighestLevel(SOURCE))).toEqual({
      scale: { levels: [1, 2], labels: { 1: 'low', 2: 'middle' } },
      items: [
        { key: 'a', text: 'With words', levels: { 1: 'none', 2: 'some' } },
        { key: 'b', text: 'Without words' },
      ],
      translations: { de: { items: { a: { levels: { 1: 'keine' } } } } },
    });
  });

  it('come back as they were but for the words of the one that went', () => {
    const there = withLevelAdded(SOURCE, 'Level 4');
    expect(contentOf(withoutHighestLevel(there))).toEqual(contentOf(SOURCE));
  });
});
