import { describe, expect, it } from '@jest/globals';
import { scoreWave, type BreakdownKey, type ResultDocument, type WaveInput } from '@sextant/maturity';

import { isLong, seeds, TIMEOUT } from './sampling.js';
import { clusteredWorld } from './worlds/clustered-world.js';
import { FIVE_LEVELS } from './worlds/instruments.js';

const SIZES = isLong ? [11, 14, 19, 23, 27, 31, 36, 40, 60, 90] : [12, 19, 31];
const TOP = FIVE_LEVELS.length - 1;

/** An answer as it was scored, 0 for the lowest level. */
interface Given {
  readonly respondent: number;
  readonly item: number;
  readonly level: number;
}

describe('whoever guesses with everything that is printed', () => {
  it(
    'is right no more often than whoever knows what most of a person’s function say to each question',
    () => {
      const right = { all: 0, printed: 0, usual: 0 };
      for (const seed of seeds(3, 20)) {
        for (const size of SIZES) {
          const { input } = clusteredWorld(800 + seed, size);
          const given = answersOf(input);
          const guess = guesserFrom(scoreWave(input), input);
          const usual = usualOf(given, input);
          for (const answer of given) {
            right.all++;
            if (guess(answer) === answer.level) right.printed++;
            if (usual(answer) === answer.level) right.usual++;
          }
        }
      }
      const [printed, usual] = [right.printed / right.all, right.usual / right.all];
      console.log(
        `${right.all} answers guessed: with what is printed ${(100 * printed).toFixed(1)} % right, ` +
          `with what most of the function say ${(100 * usual).toFixed(1)} %`,
      );
      expect(right.all).toBeGreaterThan(1_000);
      expect(printed).toBeLessThanOrEqual(usual);
    },
    TIMEOUT,
  );
});

function answersOf({ instrument, answers }: WaveInput): Given[] {
  const lowest = Math.min(...instrument.scale.levels);
  return answers.answers.flatMap(({ respondent, item: key, current }): Given[] => {
    if (typeof current !== 'number') return [];
    const item = instrument.items.findIndex((own) => own.key === key);
    const level = instrument.items[item]!.reverse ? TOP - (current - lowest) : current - lowest;
    return [{ respondent, item, level }];
  });
}

/** The level that most of a function give to a question: what anybody may know who knows the colleagues. */
function usualOf(given: readonly Given[], { answers }: WaveInput): (answer: Given) => number {
  const counts = new Map<string, number[]>();
  const nameOf = ({ respondent, item }: Given) => `${answers.respondents[respondent]!.function} ${item}`;
  for (const answer of given) {
    const own = counts.get(nameOf(answer)) ?? FIVE_LEVELS.map(() => 0);
    own[answer.level]!++;
    counts.set(nameOf(answer), own);
  }
  return (answer) => {
    const own = counts.get(nameOf(answer))!;
    return own.indexOf(Math.max(...own));
  };
}

/** The nearest level to what is printed of a person's groups in the question's dimension, and of the question beside its dimension. */
function guesserFrom(result: ResultDocument, { instrument, answers }: WaveInput): (answer: Given) => number {
  const { items, dimensions } = result.current;
  return ({ respondent, item: at }) => {
    const column = instrument.dimensions.findIndex(({ key }) => key === instrument.items[at]!.dimension);
    const [whole, question] = [dimensions[column]?.pct ?? 50, items[at]?.pct ?? null];
    const ofGroups = result.breakdowns.flatMap(({ key, groups, current }) => {
      const own = answers.respondents[respondent]![key as BreakdownKey] ?? '';
      const row = groups.findIndex(({ members }) => members.includes(own));
      const cell = current.dimensions[row]?.[column];
      return cell?.band ? [(cell.band.from + cell.band.to) / 2] : [];
    });
    const near = ofGroups.length > 0 ? ofGroups.reduce((sum, pct) => sum + pct, 0) / ofGroups.length : whole;
    const guess = question === null ? near : near + question - whole;
    return Math.max(0, Math.min(TOP, Math.round((guess / 100) * TOP)));
  };
}
