import type { Answer, Instrument, Rating, Respondent, State, WaveInput } from '@sextant/maturity';

/** Ratings by state, person and question; a number counts levels up from the lowest as scored. */
export type Ratings = Record<State, Rating[][]>;

/** The lowest and highest level of an instrument that has one scale. */
export function scaleEnds({ scale: { levels } }: Pick<Instrument, 'scale'>): { lowest: number; highest: number } {
  return { lowest: Math.min(...levels), highest: Math.max(...levels) };
}

/** Lays out ratings as answers to an instrument, turned questions turned back. */
export function answersOf(instrument: Instrument, { current, desired }: Ratings): Answer[] {
  const { lowest, highest } = scaleEnds(instrument);
  const given = (rating: Rating, reverse: boolean): Rating =>
    typeof rating !== 'number' ? rating : reverse ? highest - rating : lowest + rating;
  return current.flatMap((own, respondent) =>
    own.flatMap((_, at): Answer[] => {
      const item = instrument.items[at]!;
      const pair = [current, desired].map((ratings) => given(ratings[respondent]?.[at] ?? null, item.reverse ?? false));
      if (pair.every((rating) => rating === null)) return [];
      return [{ respondent, item: item.key, current: pair[0]!, desired: pair[1]! }];
    }),
  );
}

/** A wave as the product scores it, from who answered and what. */
export function waveOf(
  instrument: Instrument,
  respondents: readonly Respondent[],
  ratings: Ratings,
  rest: Omit<WaveInput, 'instrument' | 'answers'>,
): WaveInput {
  const people = respondents.map(({ function: own, unit, level, statedPoint }) => ({
    function: own,
    unit: unit ?? null,
    level: level ?? null,
    ...(statedPoint && { statedPoint }),
  }));
  return { instrument, answers: { respondents: people, answers: answersOf(instrument, ratings) }, ...rest };
}
