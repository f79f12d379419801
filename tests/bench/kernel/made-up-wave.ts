import { mersenneStream } from '@sextant/statistics';

/** Answers from 1 to 5, respondent by item; NaN where there is none. */
export interface MadeUpWave {
  readonly respondents: number;
  readonly items: number;
  readonly values: Float64Array;
}

/** Levels of the scale. */
export const LEVELS = { min: 1, max: 5 } as const;

/** The same seed gives the same wave; 5 % of the answers are missing. */
export function madeUpWave(respondents: number, items: number, seed: number): MadeUpWave {
  const stream = mersenneStream(seed);
  const level = () => LEVELS.min + Math.floor(stream.uniform() * (LEVELS.max - LEVELS.min + 1));
  const values = Float64Array.from({ length: respondents * items }, () => (stream.uniform() < 0.05 ? NaN : level()));
  return { respondents, items, values };
}
