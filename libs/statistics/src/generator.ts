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
  return new MersenneStream(seed);
}

/** A class, not a bundle of functions: what a bootstrap calls some million times must stay the same code from wave to wave. */
class MersenneStream implements Stream {
  private readonly generator: ReturnType<typeof mersenne>;

  constructor(seed: number) {
    this.generator = mersenne(seed | 0);
  }

  word(): number {
    return this.generator.next() >>> 0;
  }

  uniform(): number {
    return this.word() * TWO_TO_MINUS_32;
  }

  fill(indices: Int32Array, below: number): void {
    const { generator } = this;
    // The same as `uniform() * below`, a power of two being exact.
    const width = below * TWO_TO_MINUS_32;
    for (let d = 0; d < indices.length; d++) indices[d] = (generator.next() >>> 0) * width;
  }
}
