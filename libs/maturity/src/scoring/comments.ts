import type { WaveAnswers } from '../answers/answers.js';
import type { ResultDocument } from '../result/result-document.js';
import { columnKey, type ScoringContext } from './scoring-context.js';

/** Comments on items that enough people answered, in alphabetical order: no other order, no group, no date goes with them. */
export function commentsToTell(context: ScoringContext, answers: WaveAnswers): ResultDocument['comments'] {
  const texts = new Map<string, string[]>();
  for (const { item, comment } of answers.answers) {
    const text = comment?.trim();
    if (text) texts.set(item, [...(texts.get(item) ?? []), text]);
  }
  return context.tables.current.columns.flatMap(({ item }) => {
    const own = texts.get(item.key);
    const { n } = context.plan.column(columnKey('current', item.key));
    if (!own || n < context.rules.commentsMinimum) return [];
    return [{ item: item.key, texts: own.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)) }];
  });
}
