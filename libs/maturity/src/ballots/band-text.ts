import { middleOf, type Band } from '../anonymity/bands.js';
import { levelAt } from '../instrument/readers.js';
import type { BallotQuestion } from './ballot.js';
import { scaleOfVotes } from './vote-counts.js';

/** A band of 0 to 100 in levels of the question. */
export function bandInLevels({ from, to, end }: Band, question: Pick<BallotQuestion, 'kind' | 'options'>): Band {
  const level = levelAt(scaleOfVotes({ ...question, dots: null }));
  return { from: level(from), to: level(to), end };
}

/** The level in the middle of a band of 0 to 100: the one number where one must be named. */
export function levelInBand(band: Band, question: Pick<BallotQuestion, 'kind' | 'options'>): number {
  return middleOf(bandInLevels(band, question));
}
