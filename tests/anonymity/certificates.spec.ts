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

const SIZES = isLong ? [8, 12, 14, 16, 19, 23, 27, 31, 36, 40, 55, 75, 90, 120, 160] : [8, 12, 16, 23, 31, 40];

/** Most neighbours of one answer that are published to see whether they write the same. */
const MOST_PUBLISHED = 12;

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
      const wanted = isLong ? 300 : 24;
      const found = { asked: 0, same: 0 };
      const random = new Random(8);
      for (let seed = 200; found.asked < wanted; seed++) {
        const { input } = clusteredWorld(seed, 10 + random.below(25), { questions: 5 });
        const { sheet, figures, documents } = published(input);
        const bytes = JSON.stringify(documents[0]);
        const neighbours = new Neighbours(sheet.answers, sheet.truth(), figures);
        for (let i = 0; i < 4; i++) {
          const answer = random.below(sheet.answers.length);
          found.asked++;
          if (hasTwin(neighbours, answer, bytes, (values) => withValues(input, sheet, 0, values))) found.same++;
        }
      }
      console.log(`the same document from another world: ${found.same} of ${found.asked} answers`);
      expect(found.same / found.asked).toBeGreaterThanOrEqual(isLong ? 0.93 : 0.85);
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

/** Whether some neighbour of an answer is published in the very same words. */
function hasTwin(
  neighbours: Neighbours,
  answer: number,
  bytes: string,
  inputOf: (values: Int16Array) => WaveInput,
): boolean {
  let tried = 0;
  for (const values of neighbours.of(answer)) {
    if (tried++ >= MOST_PUBLISHED) return false;
    if (JSON.stringify(scoreWave(inputOf(values))) === bytes) return true;
  }
  return false;
}
