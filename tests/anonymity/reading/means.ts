import type { State } from '@sextant/maturity';

import { fraction, printedFraction, plus, times, type Fraction } from '../attack/fraction.js';
import type { Term } from '../attack/printed-figure.js';
import { poolsOf } from './pools.js';
import type { Part, Respondents } from './respondents.js';

/** Answers to one question that count alike in a mean. */
export interface Voices {
  answers: number[];
  /** What each of them adds per level, in points. */
  share: Fraction;
}

/** The mean of the means of several questions among some people, in points (P2). */
export function meanOfQuestions(
  respondents: Respondents,
  state: State | 'stated',
  parts: readonly Part[],
  isMember: (respondent: number) => boolean,
): Voices[] {
  return parts.map((part) => {
    const people = respondents.answering(state, part.key).filter(isMember);
    return voices(respondents, state, part.key, people, shareOf(part, parts));
  });
}

/** The same for everybody, over people or, where functions weigh, over pools of them (or, as it was before, over each alone). */
export function totalOfQuestions(
  respondents: Respondents,
  state: State | 'stated',
  parts: readonly Part[],
  isPooled = true,
): Voices[] {
  return parts.flatMap((part) => {
    const pools = poolsOf(respondents, state, part.key, isPooled ? respondents.k : 1).filter(
      ({ weight }) => weight > 0,
    );
    const all = pools.map(({ weight }) => printedFraction(weight)).reduce(plus, fraction(0));
    return pools.map(({ people, weight }) => {
      const voice = times(printedFraction(weight), inverse(all));
      return voices(respondents, state, part.key, people, times(shareOf(part, parts), voice));
    });
  });
}

/** Voices as the terms of a sum; `sign` -1 takes them away. */
export function termsOf(voices: readonly Voices[], sign: 1 | -1 = 1): Term[] {
  return voices.flatMap(({ answers, share }) =>
    answers.map((answer) => ({ answer, share: times(share, fraction(sign)) })),
  );
}

/** What a question counts among others. */
function shareOf(part: Part, parts: readonly Part[]): Fraction {
  const all = parts.map(({ weight }) => printedFraction(weight)).reduce(plus, fraction(0));
  return times(printedFraction(part.weight), inverse(all));
}

function inverse({ over, under }: Fraction): Fraction {
  return fraction(under, over);
}

function voices(
  { sheet, wave }: Respondents,
  state: State | 'stated',
  key: string,
  people: readonly number[],
  share: Fraction,
): Voices {
  const answers = people.map((respondent) => sheet.place(wave, state, key, respondent)!);
  const top = sheet.answers[answers[0]!]!.top;
  return { answers, share: times(share, fraction(100, people.length * top)) };
}
