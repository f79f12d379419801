/** Lets so many of one kind run at once; the others wait their turn, in the order in which they came. */
export class Lanes {
  private readonly kinds = new Map<string, { running: number; waiting: (() => void)[] }>();

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
    private readonly refuse: () => Error,
  ) {}

  async run<T>(kind: string, work: () => Promise<T>): Promise<T> {
    const lane = this.kinds.get(kind) ?? { running: 0, waiting: [] };
    this.kinds.set(kind, lane);
    if (lane.running < this.atOnce) lane.running += 1;
    else if (lane.waiting.length >= this.mostWaiting) throw this.refuse();
    // Whoever leaves hands its place on: the number of those that run stays the same.
    else await new Promise<void>((resolve) => lane.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else if ((lane.running -= 1) === 0) this.kinds.delete(kind);
    }
  }
}
