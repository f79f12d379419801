import { scaleOf, type WaveInput } from '@sextant/maturity';

import type { AnswerSheet } from '../attack/answer-sheet.js';

/** The same wave with other answers from the same people to the same questions. */
export function withValues(input: WaveInput, sheet: AnswerSheet, wave: number, values: Int16Array): WaveInput {
  const { instrument, answers } = input;
  const items = new Map(instrument.items.map((item) => [item.key, item]));
  const valueOf = (state: 'current' | 'desired' | 'stated', key: string, respondent: number): number | null => {
    const place = sheet.place(wave, state, key, respondent);
    return place === null ? null : values[place]!;
  };
  return {
    ...input,
    answers: {
      respondents: answers.respondents.map((person, i) => {
        const { statedPoint } = person;
        if (!statedPoint) return person;
        const places = Object.entries(statedPoint).map(([axis, now]) => [axis, valueOf('stated', axis, i) ?? now]);
        return { ...person, statedPoint: Object.fromEntries(places) as Record<string, number> };
      }),
      answers: answers.answers.map((answer) => {
        const item = items.get(answer.item)!;
        const { lowest, highest } = scaleOf(instrument, item);
        const rated = (state: 'current' | 'desired') => {
          const value = valueOf(state, answer.item, answer.respondent);
          if (value === null) return answer[state];
          return item.reverse ? highest - value : lowest + value;
        };
        return { ...answer, current: rated('current'), desired: rated('desired') };
      }),
    },
  };
}

/** The same wave with people and answers in another order. */
export function inOrder(input: WaveInput, order: readonly number[]): WaveInput {
  const { respondents, answers } = input.answers;
  const placeOf = new Map(order.map((from, to) => [from, to]));
  return {
    ...input,
    answers: {
      respondents: order.map((from) => respondents[from]!),
      answers: answers.map((answer) => ({ ...answer, respondent: placeOf.get(answer.respondent)! })).reverse(),
    },
  };
}

/** The same wave with every answer turned: the lowest level for the highest, one end of the plane for the other. */
export function turned(input: WaveInput, sheet: AnswerSheet): WaveInput {
  return withValues(
    input,
    sheet,
    0,
    Int16Array.from(sheet.answers, ({ top, value }) => top - value),
  );
}
