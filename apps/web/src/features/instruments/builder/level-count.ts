import { isMap, isScalar, isSeq } from 'yaml';

import { changed } from './draft-source.js';

/** As few and as many levels as a scale may have. */
export const FEWEST_LEVELS = 2;
export const MOST_LEVELS = 11;

/** The same file with one level more at the upper end, named by this text wherever levels are described. */
export function withLevelAdded(source: string, text: string): string {
  return changed(source, (document) => {
    const levels = document.getIn(['scale', 'levels']);
    if (!isSeq(levels)) return;
    const level = Math.max(...levels.items.map((one) => Number(isScalar(one) ? one.value : one))) + 1;
    levels.add(document.createNode(level));
    for (const described of describedLevels(document.get('items'), document.getIn(['scale', 'labels']))) {
      described.set(document.createNode(level), text);
    }
  });
}

/** The same file without its highest level, nor any words for it. */
export function withoutHighestLevel(source: string): string {
  return changed(source, (document) => {
    const levels = document.getIn(['scale', 'levels']);
    if (!isSeq(levels)) return;
    const highest = levels.items.pop();
    const level = String(isScalar(highest) ? highest.value : highest);
    const translations = document.get('translations');
    const languages = isMap(translations) ? translations.items.map(({ value }) => value).filter(isMap) : [];
    const described = [
      ...describedLevels(document.get('items'), document.getIn(['scale', 'labels'])),
      ...languages.flatMap((language) => describedLevels(language.get('items'), language.getIn(['scale', 'labels']))),
    ];
    for (const map of described) {
      map.items = map.items.filter(({ key }) => String(isScalar(key) ? key.value : key) !== level);
    }
  });
}

/** Everywhere that levels have words: on the scale, and in items (a list in the file, a map in a translation). */
function describedLevels(items: unknown, labels: unknown) {
  const entries = isSeq(items) ? items.items : isMap(items) ? items.items.map(({ value }) => value) : [];
  const own = entries.flatMap((item) => (isMap(item) ? [item.get('levels')] : []));
  return [labels, ...own].filter(isMap);
}
