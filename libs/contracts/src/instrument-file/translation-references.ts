import { shownTexts, translationAt, type Instrument, type Translation } from '@sextant/maturity';

import type { Problems } from './problem.js';

/** A translation must cover all that stakeholders read, and translate nothing that is not there. */
export function checkTranslations(instrument: Instrument, problems: Problems): void {
  const shown = shownTexts(instrument);
  const paths = new Set(shown.map(({ path }) => JSON.stringify(path)));
  for (const [locale, translation] of Object.entries(instrument.translations ?? {})) {
    const root = ['translations', locale];
    if (locale === instrument.meta.locale) problems.add(root, 'is the language of the instrument itself');
    for (const { path, text, audience } of shown) {
      if (audience === 'stakeholder' && translationAt(translation, path) === undefined) {
        problems.add(root, `lacks ${path.join(' > ')} ("${text.length > 60 ? `${text.slice(0, 57)}...` : text}")`);
      }
    }
    for (const path of leaves(translation, [])) {
      if (!paths.has(JSON.stringify(path))) {
        problems.add([...root, ...path], 'translates a text that the instrument does not have');
      }
    }
  }
}

function leaves(translation: Translation, path: string[]): string[][] {
  if (typeof translation === 'string') return [path];
  return Object.entries(translation).flatMap(([part, inner]) => leaves(inner, [...path, part]));
}
