import type { WaveAnswers } from '@sextant/maturity';

import type { DateSpan } from './written-date.js';

/** The answers of one organisation in one wave, as they stand in the file. */
export interface AnswerSheet {
  /** Empty when the file has no wave column. */
  wave: string;
  /** When that was, from the wave's name or from a column of dates; null if neither says so. */
  date: DateSpan | null;
  organisation: string;
  /** Respondents in ascending order of their names, so that the order of rows never matters. */
  answers: WaveAnswers;
  /** The file's name of each respondent, by position in `answers.respondents`. */
  names: string[];
}
