import { isMap, isScalar, isSeq, visit, type Document } from 'yaml';

import { changed } from './draft-source.js';

/** Lists whose entries are named by others. */
export type KeyedList = 'dimensions' | 'items' | 'functions';

/** The word by which the other parts of a file name an entry of the list. */
const REFERENCE: Partial<Record<KeyedList, string>> = { dimensions: 'dimension', items: 'item' };

/** The same file with another key for one entry of a list; whatever named the old one names the new one. */
export function withRenamedKey(source: string, list: KeyedList, index: number, key: string): string {
  return changed(source, (document) => {
    const before = document.getIn([list, index, 'key']);
    if (typeof before !== 'string' || before === key) return;
    document.setIn([list, index, 'key'], key);
    renameValues(document, REFERENCE[list], before, key);
    if (list === 'functions') renameFunction(document, before, key);
    renameTranslations(document, list, before, key);
  });
}

function renameValues(document: Document, reference: string | undefined, before: string, after: string): void {
  if (reference === undefined) return;
  visit(document, {
    Pair: (_, { key, value }) => {
      const isReference = isScalar(key) && key.value === reference && isScalar(value) && value.value === before;
      if (isReference) value.value = after;
    },
  });
}

/** Functions stand in lists of those who are asked, and as names of weights. */
function renameFunction(document: Document, before: string, after: string): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      const isList = isScalar(key) && (key.value === 'ask' || key.value === 'must_include') && isSeq(value);
      if (!isList) return;
      for (const entry of value.items) if (isScalar(entry) && entry.value === before) entry.value = after;
    },
  });
  renameName(document.getIn(['aggregation', 'function_weights', 'weights']), before, after);
}

function renameTranslations(document: Document, list: KeyedList, before: string, after: string): void {
  const translations = document.get('translations');
  if (!isMap(translations)) return;
  for (const { value } of translations.items) if (isMap(value)) renameName(value.get(list), before, after);
}

function renameName(map: unknown, before: string, after: string): void {
  if (!isMap(map)) return;
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === before);
  if (pair && isScalar(pair.key)) pair.key.value = after;
}
