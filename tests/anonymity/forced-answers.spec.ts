import { describe, expect, it } from '@jest/globals';

import { findings } from './findings.js';
import { published, publishedChain } from './reading/published.js';
import { isLong, seeds, TIMEOUT } from './sampling.js';
import { clusteredWorld } from './worlds/clustered-world.js';
import { handMadeWorlds } from './worlds/hand-made.js';
import { waveChain } from './worlds/wave-chains.js';

const SIZES = [6, 8, 11, 12, 14, 16, 19, 23, 27, 31, 36, 40, 48, 55, 60, 75, 90, 120, 160, 240, 400];
const USUAL = [6, 11, 14, 19, 27];
const SCALES = [[1, 2, 3], [1, 2, 3, 4], [1, 2, 3, 4, 5, 6, 7], Array.from({ length: 11 }, (_, i) => i)];

/** Up to here every person is an insider once. */
const INSIDERS_UP_TO = 40;
/** In larger worlds every so many-th answer is attacked. */
const EVERY = 10;

async function attacked(name: string, size: number, read: ReturnType<typeof published>): Promise<string[]> {
  const isSmall = size <= INSIDERS_UP_TO;
  const { outcome, told } = await findings(name, read, {
    insiders: isSmall,
    ...(!isSmall && { isMeant: (answer) => answer % EVERY === 0 }),
  });
  console.log(`${name}: ${outcome.answers} answers, ${read.figures.length} figures, ${told.length} found`);
  return told;
}

describe('whoever knows every printed figure and who answered what, with one insider', () => {
  it.each(isLong ? SIZES : USUAL)(
    'finds no answer of %i people',
    async (size) => {
      for (const seed of seeds(1, 10)) {
        const world = clusteredWorld(seed + size, size);
        expect(await attacked(world.name, size, published(world.input))).toEqual([]);
      }
    },
    TIMEOUT,
  );

  it.each(SCALES.map((levels) => [levels]))(
    'finds no answer on a scale of %j',
    async (levels) => {
      for (const seed of seeds(1, 6)) {
        for (const size of isLong ? [8, 12, 19, 31] : [12]) {
          const world = clusteredWorld(seed + size, size, { levels });
          expect(await attacked(world.name, size, published(world.input))).toEqual([]);
        }
      }
    },
    TIMEOUT,
  );

  it.each(handMadeWorlds().map((world) => [world.name, world] as const))(
    'finds no answer of %s',
    async (name, { input }) => {
      expect(await attacked(name, input.answers.respondents.length, published(input))).toEqual([]);
    },
    TIMEOUT,
  );

  it.each([
    ['two waves of the same people', { waves: 2, turnover: 0 }],
    ['two waves with some who come and go', { waves: 2, turnover: 0.2 }],
    ['three waves with some who come and go', { waves: 3, turnover: 0.1 }],
  ])(
    'finds no answer in %s',
    async (name, wish) => {
      for (const seed of seeds(1, 6)) {
        for (const size of isLong ? [12, 16, 23, 31] : [14]) {
          const chain = waveChain(seed + size, { size, isWeighted: seed % 2 === 1, ...wish });
          expect(await attacked(`${name}, ${chain.name}`, size, publishedChain(chain))).toEqual([]);
        }
      }
    },
    TIMEOUT,
  );
});
