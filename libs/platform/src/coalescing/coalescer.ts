import { DomainError } from '@sextant/contracts';

/** How much may come together. */
export interface CoalescerLimits<Request> {
  /** Requests that may wait under one key; whoever comes then is asked to come again. */
  readonly mostWaiting: number;
  /** How long a request waits for its answer before it is asked to come again; what is promised to people unless said otherwise. */
  readonly patienceMs?: number;
  /** What one batch may hold, in the units of `sizeOf`. A request is never split. */
  readonly mostAtOnce: number;
  /** How much of a batch a request takes; 1 unless said otherwise. */
  readonly sizeOf?: (request: Request) => number;
}

interface Waiting<Request, Reply> {
  readonly request: Request;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
  /** By when it wants to have heard something. */
  readonly comeBy: number;
}

/** Within five seconds whoever asked has heard something. */
const PATIENCE_MS = 4_500;

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

  /** Refuses with UNAVAILABLE while too many wait, and whoever has waited too long. */
  do(key: string, request: Request): Promise<Reply> {
    const queue = this.waiting.get(key);
    if (queue && queue.length >= this.limits.mostWaiting) return Promise.reject(comeAgain());
    return new Promise((resolve, reject) => {
      const one: Waiting<Request, Reply> = { request, resolve, reject, comeBy: performance.now() + this.patienceMs };
      if (queue) queue.push(one);
      else void this.workOff(key, one);
    });
  }

  private get patienceMs(): number {
    return this.limits.patienceMs ?? PATIENCE_MS;
  }

  /** One batch after the other until nobody waits. The queue of a key stands exactly as long as somebody works it off. */
  private async workOff(key: string, first: Waiting<Request, Reply>): Promise<void> {
    const queue = [first];
    this.waiting.set(key, queue);
    for (;;) {
      while (queue[0] && queue[0].comeBy <= performance.now()) queue.shift()!.reject(comeAgain());
      if (queue.length === 0) break;
      const batch = this.takeBatch(queue);
      await this.withPatience(this.workTogether(key, batch), batch);
    }
    this.waiting.delete(key);
  }

  /** Leaves a batch that nobody answers: its requests are asked to come again, and those behind it get their turn. */
  private async withPatience(working: Promise<void>, batch: readonly Waiting<Request, Reply>[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.max(0, batch[0]!.comeBy - performance.now()));
    });
    await Promise.race([working, patience]);
    clearTimeout(timer);
    // Whoever has been answered hears no more of this.
    for (const { reject } of batch) reject(comeAgain());
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
      const isRefusal = error instanceof DomainError && error.code !== 'UNAVAILABLE';
      if (batch.length === 1 || !isRefusal) batch.forEach(({ reject }) => reject(error));
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

const comeAgain = (): DomainError => new DomainError('UNAVAILABLE', { retryAfterSeconds: 1 });
