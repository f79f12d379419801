import type { State } from '@sextant/maturity';

import { fraction, printedFraction, plus, times, type Fraction } from '../attack/fraction.js';
import type { Term } from '../attack/printed-figure.js';
import { poolsOf } from './pools.js';
import type { Part, Respondents } from './respondents.js';

/** Shares of answers in the mean of the means of several questions among some people, in points (P2). */
export function meanOfQuestions(
  respondents: Respondents,
  state: State | 'stated',
  parts: readonly Part[],
  isMember: (respondent: number) => boolean,
): Term[] {
  return parts.flatMap((part) => {
    const people = respondents.answering(state, part.key).filter(isMember);
    return spoken(respondents, state, part.key, people, times(shareOf(part, parts), fraction(1, people.length)));
  });
}

/** The same for everybody, over people or, where functions weigh, over pools. */
export function totalOfQuestions(respondents: Respondents, state: State | 'stated', parts: readonly Part[]): Term[] {
  return parts.flatMap((part) => {
    const pools = poolsOf(respondents, state, part.key).filter(({ weight }) => weight > 0);
    const weights = pools.map(({ weight }) => printedFraction(weight));
    const all = weights.reduce(plus, fraction(0));
    return pools.flatMap(({ people }, i) => {
      const voice = times(weights[i]!, fraction(all.under, all.over * BigInt(people.length)));
      return spoken(respondents, state, part.key, people, times(shareOf(part, parts), voice));
    });
  });
}

/** What a question counts among others. */
function shareOf(part: Part, parts: readonly Part[]): Fraction {
  const all = parts.map(({ weight }) => printedFraction(weight)).reduce(plus, fraction(0));
  return times(printedFraction(part.weight), fraction(all.under, all.over));
}

function spoken(
  { sheet, wave }: Respondents,
  state: State | 'stated',
  key: string,
  people: readonly number[],
  share: Fraction,
): Term[] {
  return people.map((respondent) => {
    const answer = sheet.place(wave, state, key, respondent)!;
    return { answer, share: times(share, fraction(100, sheet.answers[answer]!.top)) };
  });
}
