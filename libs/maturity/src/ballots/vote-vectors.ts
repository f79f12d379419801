import type { BallotQuestion, Ranking, VoteValue } from './ballot.js';
import type { Xy } from '../position/plane-geometry.js';
import { fieldOf, GRID, placeOf } from './plane-grid.js';
import { optionKeys } from './vote-counts.js';
import { rankIn } from './ranking-tally.js';

/** Votes as whole numbers, so that figures are sums of columns: what is printed can then be weighed exactly. */
export interface VoteVectors {
  /** The vote's number in each column. */
  of(value: VoteValue): number[];
  /** Other votes near this one, as numbers in the same columns. */
  others(own: readonly number[]): number[][];
  /** Columns that together are one answer: a vote hides if each of its answers does. */
  readonly answers: readonly (readonly number[])[];
}

/** How votes on a question are told in numbers; nothing for ideas, which are not counted. */
export function voteVectors(question: BallotQuestion): VoteVectors | null {
  const keys = optionKeys(question);
  switch (question.kind) {
    case 'level':
    case 'confidence':
      return chosen(keys, (place) => [place]);
    case 'choice':
      return chosen(keys, () => []);
    case 'point':
      return {
        of: (value) => fieldVector(placeOf(value as Xy)),
        others: (own) => Array.from({ length: GRID * GRID }, (_, place) => fieldVector(place)).filter(unlike(own)),
        answers: [range(GRID * GRID + 2)],
      };
    case 'dots':
      return {
        of: (value) => keys.map((key) => (value as Record<string, number>)[key] ?? 0),
        others: (own) => otherDots(own, question.dots!),
        answers: keys.map((_, place) => [place]),
      };
    case 'ranking':
      return {
        // Doubled, so that shared places are whole numbers; the best place has most.
        of: (value) => keys.map((key) => 2 * (keys.length - rankIn((value as Ranking).order, key, keys.length))),
        others: exchanged,
        answers: keys.map((_, place) => [place]),
      };
    case 'ideas':
      return null;
  }
}

/** One of several: a column for each, after those that `first` puts in front. */
function chosen(keys: readonly string[], first: (place: number) => number[]): VoteVectors {
  const vector = (place: number) => [...first(place), ...keys.map((_, i) => Number(i === place))];
  return {
    of: (value) => vector(keys.indexOf(`${value as string | number}`)),
    others: (own) => keys.map((_, place) => vector(place)).filter(unlike(own)),
    answers: [range(vector(0).length)],
  };
}

/** Across, up, and a column for each field. */
function fieldVector(place: number): number[] {
  return [place % GRID, Math.floor(place / GRID), ...range(GRID * GRID).map((field) => Number(field === place))];
}

/** A dot moved, given or kept, and all dots of one option moved. */
function otherDots(own: readonly number[], dots: number): number[][] {
  const given = own.reduce((sum, count) => sum + count, 0);
  return own.flatMap((count, from) => [
    ...(given < dots ? [withChange(own, [[from, 1]])] : []),
    ...(count > 0 && given > 1 ? [withChange(own, [[from, -1]])] : []),
    ...own.flatMap((_, to) =>
      to === from
        ? []
        : [...new Set([1, count])]
            .filter((moved) => moved <= count && moved > 0)
            .map((moved) =>
              withChange(own, [
                [from, -moved],
                [to, moved],
              ]),
            ),
    ),
  ]);
}

/** Two options in each other's place. */
function exchanged(own: readonly number[]): number[][] {
  return own.flatMap((a, i) =>
    own.slice(i + 1).flatMap((b, j) =>
      a === b
        ? []
        : [
            withChange(own, [
              [i, b - a],
              [i + 1 + j, a - b],
            ]),
          ],
    ),
  );
}

function withChange(own: readonly number[], changes: readonly (readonly [number, number])[]): number[] {
  const next = [...own];
  for (const [place, by] of changes) next[place]! += by;
  return next;
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

const unlike =
  (own: readonly number[]) =>
  (other: readonly number[]): boolean =>
    other.some((number, i) => number !== own[i]);

/** The columns of the two coordinates' fields, for points. */
export const FIELD_COLUMNS = { x: 0, y: 1, fields: 2 } as const;

/** The largest number that a column of fields can hold. */
export const HIGHEST_FIELD = fieldOf(100);
