import { randomInt } from 'node:crypto';

import { mersenne } from 'pure-rand/generator/mersenne';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** `npm run test:faults` looks longer; `npm test` as long as everybody can wait. */
export const isLong = process.env.FAULTS === 'long';

/** How often a fault happens, in the short run and in the long one. */
export const rounds = (short: number, long: number): number => (isLong ? long : short);

/** What happens by chance in a suite, by a seed that is printed: FAULTS_SEED repeats a run as far as a machine can. */
export class Chance {
  readonly seed: number;
  private readonly generator: ReturnType<typeof mersenne>;

  constructor(suite: string) {
    this.seed = Number(process.env.FAULTS_SEED ?? randomInt(2 ** 31));
    this.generator = mersenne(this.seed);
    process.stdout.write(`${suite}: FAULTS_SEED=${this.seed}\n`);
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return uniformInt(this.generator, least, most);
  }

  /** One of a list. */
  of<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!;
  }
}
