import { DomainError } from '@sextant/contracts';

/** How much may come together. */
export interface CoalescerLimits<Request> {
  /** Requests that may wait under one key; whoever comes then is asked to come again. */
  readonly mostWaiting: number;
  /** What one batch may hold, in the units of `sizeOf`. A request is never split. */
  readonly mostAtOnce: number;
  /** How much of a batch a request takes; 1 unless said otherwise. */
  readonly sizeOf?: (request: Request) => number;
}

interface Waiting<Request, Reply> {
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Collects requests of the same key that arrive while the batch before them is worked on, and works on them together: `work`
 * answers each in its place. Nobody waits for others to come. Batches never mix keys.
 */
export class Coalescer<Request, Reply> {
  private readonly waiting = new Map<string, Waiting<Request, Reply>[]>();

  constructor(
    private readonly work: (key: string, requests: readonly Request[]) => Promise<readonly Reply[]>,
    private readonly limits: CoalescerLimits<Request>,
  ) {}

  /** Refuses with UNAVAILABLE while too many wait. */
  do(key: string, request: Request): Promise<Reply> {
    const queue = this.waiting.get(key);
    if (queue && queue.length >= this.limits.mostWaiting) {
      return Promise.reject(new DomainError('UNAVAILABLE', { retryAfterSeconds: 1 }));
    }
    return new Promise((resolve, reject) => {
      const one = { request, resolve, reject };
      if (queue) queue.push(one);
      else void this.workOff(key, one);
    });
  }

  /** One batch after the other until nobody waits. The queue of a key stands exactly as long as somebody works it off. */
  private async workOff(key: string, first: Waiting<Request, Reply>): Promise<void> {
    const queue = [first];
    this.waiting.set(key, queue);
    while (queue.length > 0) await this.workTogether(key, this.takeBatch(queue));
    this.waiting.delete(key);
  }

  private async workTogether(key: string, batch: readonly Waiting<Request, Reply>[]): Promise<void> {
    try {
      const replies = await this.work(
        key,
        batch.map(({ request }) => request),
      );
      for (const [i, { resolve }] of batch.entries()) resolve(replies[i]!);
    } catch (error) {
      // One bad request must not fail its neighbours: each is worked on alone and gets its own answer. What is no refusal, as
      // when the database is away, would befall each of them as well.
      if (batch.length === 1 || !(error instanceof DomainError)) batch.forEach(({ reject }) => reject(error));
      else for (const one of batch) await this.workTogether(key, [one]);
    }
  }

  private takeBatch(queue: Waiting<Request, Reply>[]): Waiting<Request, Reply>[] {
    const { mostAtOnce, sizeOf = () => 1 } = this.limits;
    let count = 0;
    let size = 0;
    while (count < queue.length && (count === 0 || size + sizeOf(queue[count]!.request) <= mostAtOnce)) {
      size += sizeOf(queue[count]!.request);
      count += 1;
    }
    return queue.splice(0, count);
  }
}
