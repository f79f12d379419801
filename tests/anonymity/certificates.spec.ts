import { describe, expect, it } from '@jest/globals';
import { scoreWave, type WaveInput } from '@sextant/maturity';

import { AnswerSheet } from './attack/answer-sheet.js';
import { Neighbours } from './attack/neighbours.js';
import { published } from './reading/published.js';
import { isLong, seeds, TIMEOUT } from './sampling.js';
import { clusteredWorld } from './worlds/clustered-world.js';
import { FIVE_LEVELS, madeInstrument } from './worlds/instruments.js';
import { withValues } from './worlds/other-world.js';
import { Random } from './worlds/random.js';
import { waveOf } from './worlds/wave-of.js';

const SIZES = isLong ? [8, 12, 14, 16, 19, 23, 27, 31, 36, 40, 55, 75, 90, 120, 160] : [8, 12, 16, 23, 31];

/** Neighbours of one answer among which some are picked, and how many are published to see whether they write the same. */
const MOST_FOUND = 400;
const MOST_PUBLISHED = isLong ? 60 : 12;

describe('for every answer another world', () => {
  it(
    'prints every figure the same when it is carried out and everything is computed anew',
    () => {
      let carriedOut = 0;
      for (const seed of seeds(1, 6)) {
        for (const size of SIZES) {
          const { name, input } = clusteredWorld(100 + seed, size);
          const { sheet, figures } = published(input);
          const neighbours = new Neighbours(sheet.answers, sheet.truth(), figures);
          sheet.answers.forEach((_, answer) => {
            if (size > 40 && answer % 10 > 0) return;
            const { value: other } = neighbours.of(answer).next() as { value: Int16Array | undefined };
            expect({ name, answer, has: other !== undefined }).toEqual({ name, answer, has: true });
            expect(neighbours.broken(other!)).toEqual([]);
            carriedOut++;
          });
        }
      }
      console.log(`${carriedOut} other worlds carried out`);
      expect(carriedOut).toBeGreaterThan(1000);
    },
    TIMEOUT,
  );

  it(
    'writes the same document for at least 93 of 100 answers',
    () => {
      const wanted = isLong ? 300 : 8;
      const found = { asked: 0, same: 0 };
      const random = new Random(8);
      for (let seed = 200; found.asked < wanted; seed++) {
        const { input } = clusteredWorld(seed, 10 + random.below(25), { questions: 5 });
        const { sheet, figures, documents } = published(input);
        const bytes = JSON.stringify(documents[0]);
        const neighbours = new Neighbours(sheet.answers, sheet.truth(), figures);
        const isTwin = (values: Int16Array) => JSON.stringify(scoreWave(withValues(input, sheet, 0, values))) === bytes;
        for (let i = 0; i < 4; i++) {
          const answer = random.below(sheet.answers.length);
          found.asked++;
          if (candidates(input, sheet, neighbours, answer).some(isTwin)) found.same++;
        }
      }
      console.log(`the same document from another world: ${found.same} of ${found.asked} answers`);
      expect(found.same / found.asked).toBeGreaterThanOrEqual(isLong ? 0.93 : 0.5);
    },
    TIMEOUT,
  );

  it('writes the same document for all who are nearly of one mind', () => {
    const instrument = madeInstrument(new Random(1), {
      questions: 3,
      dimensions: 1,
      levels: FIVE_LEVELS,
      states: ['current'],
      functions: null,
      isPlain: true,
    });
    const people = Array.from({ length: 11 }, () => ({ function: 'sales' }));
    const allLowest = { current: people.map(() => [0, 0, 0]), desired: [] };
    const input = waveOf(instrument, people, allLowest, { mode: 'anonymous', minimumGroup: 5, seed: 1 });
    const sheet = new AnswerSheet([input]);
    const bytes = JSON.stringify(scoreWave(input));
    const same = sheet.answers.filter((_, answer) => {
      const values = sheet.truth();
      values[answer] = 1;
      return JSON.stringify(scoreWave(withValues(input, sheet, 0, values))) === bytes;
    });
    expect(same.length).toBe(sheet.answers.length);
  });
});

/** Neighbours of an answer, those first that are likely to be published in the very same words: two people of one corner change places. */
function candidates(input: WaveInput, sheet: AnswerSheet, neighbours: Neighbours, answer: number): Int16Array[] {
  const truth = sheet.truth();
  const { person: own } = sheet.answers[answer]!;
  const cornerOf = (i: number) => {
    const { function: name, unit, level } = input.answers.respondents[i]!;
    const asked = sheet.answers.filter(({ person }) => person === i).map(({ state, key }) => `${state} ${key}`);
    return JSON.stringify([name, unit, level, asked]);
  };
  const peers = input.answers.respondents.map((_, i) => i).filter((i) => i !== own && cornerOf(i) === cornerOf(own));
  const exchanged = peers
    .map((peer) => exchange(sheet, own, peer))
    .filter((values) => values[answer] !== truth[answer])
    .slice(0, 2);
  if (exchanged.length > 0) return exchanged;
  return new Random(answer).shuffled(firstFew(neighbours.of(answer), MOST_FOUND)).slice(0, MOST_PUBLISHED);
}

/** Everything that two people said, the other way round. */
function exchange(sheet: AnswerSheet, one: number, other: number): Int16Array {
  const values = sheet.truth();
  sheet.answers.forEach(({ person, wave, state, key, value }, i) => {
    if (person !== one) return;
    const theirs = sheet.place(wave, state, key, other)!;
    values[i] = sheet.answers[theirs]!.value;
    values[theirs] = value;
  });
  return values;
}

function firstFew<T>(values: Iterable<T>, most: number): T[] {
  const few: T[] = [];
  for (const value of values) {
    if (few.length >= most) break;
    few.push(value);
  }
  return few;
}
