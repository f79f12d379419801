import { describe, expect, it } from '@jest/globals';
import { scoreWave, type ResultDocument } from '@sextant/maturity';

import { AnswerSheet } from './attack/answer-sheet.js';
import { isLong, seeds, TIMEOUT } from './sampling.js';
import { clusteredWorld } from './worlds/clustered-world.js';
import { inOrder, turned } from './worlds/other-world.js';
import { Random } from './worlds/random.js';

/** Share of bands that may not be mirrored. */
const ALLOWED = 0.1;

const SIZES = isLong ? [6, 12, 19, 31, 48, 90, 160] : [8, 14, 27];

describe('a result document', () => {
  it(
    'says the same in whatever order people come',
    () => {
      for (const seed of seeds(2, 10)) {
        for (const size of SIZES) {
          const { input } = clusteredWorld(300 + seed, size);
          const order = new Random(seed).shuffled(input.answers.respondents.map((_, i) => i));
          expect(JSON.stringify(scoreWave(inOrder(input, order)))).toBe(JSON.stringify(scoreWave(input)));
        }
      }
    },
    TIMEOUT,
  );

  it(
    'is mirrored when the scale is turned, but for what hangs on exactly 50',
    () => {
      const seen = { bands: 0, others: 0 };
      for (const seed of seeds(3, 20)) {
        for (const size of SIZES) {
          const { input } = clusteredWorld(320 + seed, size, { questions: 5 });
          const straight = [...bandsIn(scoreWave(input))];
          const other = bandsIn(scoreWave(turned(input, new AnswerSheet([input]))));
          seen.bands += straight.length;
          seen.others += straight.filter(([place, band]) => !isAlike(mirrorImage(band), other.get(place))).length;
        }
      }
      console.log(`turned: ${seen.bands - seen.others} of ${seen.bands} bands are mirrored`);
      expect(seen.bands).toBeGreaterThan(200);
      // 50 is its own image and reads in the band under it, turned or not, so that a world next to 50 has other neighbours when turned.
      expect(seen.others / seen.bands).toBeLessThan(ALLOWED);
    },
    TIMEOUT,
  );
});

interface Band {
  from: number;
  to: number;
  end: 'low' | 'high' | null;
}

/** Every band that the figures of a document hold, by its place. */
function bandsIn({ current, desired, breakdowns, stated }: ResultDocument): Map<string, Band> {
  const bands = new Map<string, Band>();
  const walk = (value: unknown, place: string): void => {
    if (value === null || typeof value !== 'object') return;
    if ('from' in value && 'to' in value && 'end' in value) bands.set(place, value as Band);
    else for (const [key, inner] of Object.entries(value)) walk(inner, `${place}.${key}`);
  };
  walk({ current, desired, breakdowns, stated }, '');
  return bands;
}

function mirrorImage({ from, to, end }: Band): Band {
  const turnedEnd = { low: 'high', high: 'low' } as const;
  return { from: 100 - to, to: 100 - from, end: end && turnedEnd[end] };
}

/** Edges such as 16.67 lose a hair when they are turned. */
function isAlike(band: Band, other: Band | undefined): boolean {
  const isNear = (a: number, b: number) => Math.abs(a - b) < 1e-9;
  return other !== undefined && isNear(band.from, other.from) && isNear(band.to, other.to) && band.end === other.end;
}
