import { mersenne } from 'pure-rand/generator/mersenne';

import { InvalidInput } from './invalid-input.js';

const TWO_TO_MINUS_32 = 2 ** -32;

/** A stream of random words; the same seed always gives the same stream. */
export interface Stream {
  /** The next 32-bit word, unsigned. */
  word(): number;
  /** The next number in [0, 1). */
  uniform(): number;
  /** Fills `indices` with the next whole numbers from 0 to `below` - 1, one number a place. */
  fill(indices: Int32Array, below: number): void;
}

/** MT19937 seeded by `init_genrand(seed)` (Matsumoto & Nishimura 1998, code of 2002); seed 0 to 2^32 - 1. */
export function mersenneStream(seed: number): Stream {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new InvalidInput('seed', `${seed} is not a whole number from 0 to 4294967295`);
  }
  const generator = mersenne(seed | 0);
  return {
    word: () => generator.next() >>> 0,
    uniform: () => (generator.next() >>> 0) * TWO_TO_MINUS_32,
    // Not by way of `uniform`: a bootstrap draws millions, and this is the same product, a power of two being exact.
    fill(indices, below) {
      const width = below * TWO_TO_MINUS_32;
      for (let d = 0; d < indices.length; d++) indices[d] = (generator.next() >>> 0) * width;
    },
  };
}
