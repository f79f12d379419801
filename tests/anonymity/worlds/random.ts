import { mersenne } from 'pure-rand/generator/mersenne';

/** Choices that a seed decides. */
export class Random {
  private readonly generator: ReturnType<typeof mersenne>;

  constructor(seed: number) {
    this.generator = mersenne(seed | 0);
  }

  /** A number in [0, 1). */
  uniform(): number {
    return (this.generator.next() >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    return Math.floor(this.uniform() * below);
  }

  chance(share: number): boolean {
    return this.uniform() < share;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  shuffled<T>(values: readonly T[]): T[] {
    const order = [...values];
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }
}
