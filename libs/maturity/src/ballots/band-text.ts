import { middleOf, type Band } from '../anonymity/bands.js';
import { levelAt } from './banded-tally.js';
import type { BallotQuestion } from './ballot.js';
import { optionKeys } from './vote-counts.js';

/** A band in signs that every language reads: ≤ 20, 20–40, ≥ 80; the unit is said once. */
export function bandText({ from, to, end }: Band, write: (edge: number) => string, unit = ''): string {
  if (end === 'low') return `≤ ${write(to)}${unit}`;
  return end === 'high' ? `≥ ${write(from)}${unit}` : `${write(from)}–${write(to)}${unit}`;
}

/** A band of 0 to 100 in levels of the question. */
export function bandInLevels({ from, to, end }: Band, question: Pick<BallotQuestion, 'kind' | 'options'>): Band {
  const levels = optionKeys({ ...question, dots: null }).map(Number);
  return { from: levelAt(from, levels), to: levelAt(to, levels), end };
}

/** The level in the middle of a band of 0 to 100: the one number where one must be named. */
export function levelInBand(band: Band, question: Pick<BallotQuestion, 'kind' | 'options'>): number {
  return middleOf(bandInLevels(band, question));
}
