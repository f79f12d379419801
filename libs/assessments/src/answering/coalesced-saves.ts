import { Injectable } from '@nestjs/common';
import { DomainError } from '@sextant/contracts';

import type { SaveReply, SentOperation } from './answer-statement.js';
import { SeparateSaves } from './separate-saves.js';

/** Requests that may wait for one tenant; whoever comes then is asked to come again. */
const MOST_WAITING = 1_000;
/** Operations in one statement; a request is never split. */
const MOST_AT_ONCE = 256;

interface Waiting {
  readonly operations: readonly SentOperation[];
  readonly resolve: (replies: SaveReply[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Collects the saves of a tenant that arrive while its previous batch is being committed, and stores them in one
 * transaction. Each request is answered after the commit that holds it; batches never mix tenants.
 */
@Injectable()
export class CoalescedSaves {
  private readonly waiting = new Map<string, Waiting[]>();

  constructor(private readonly separate: SeparateSaves) {}

  /** Refuses with UNAVAILABLE while too many wait. */
  store(tenantId: string, operations: readonly SentOperation[]): Promise<SaveReply[]> {
    const queue = this.waiting.get(tenantId);
    if (queue && queue.length >= MOST_WAITING) {
      return Promise.reject(new DomainError('UNAVAILABLE', { retryAfterSeconds: 1 }));
    }
    return new Promise((resolve, reject) => {
      const request = { operations, resolve, reject };
      if (queue) queue.push(request);
      else void this.work(tenantId, request);
    });
  }

  /** One batch after the other until nobody waits. The tenant's queue stands exactly as long as somebody works it off. */
  private async work(tenantId: string, first: Waiting): Promise<void> {
    const queue = [first];
    this.waiting.set(tenantId, queue);
    while (queue.length > 0) await this.storeTogether(tenantId, takeBatch(queue));
    this.waiting.delete(tenantId);
  }

  private async storeTogether(tenantId: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const replies = await this.separate.store(
        tenantId,
        batch.flatMap(({ operations }) => operations),
      );
      let from = 0;
      for (const { operations, resolve } of batch) resolve(replies.slice(from, (from += operations.length)));
    } catch (error) {
      // One bad request must not fail its neighbours: each gets its own transaction and its own answer.
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const request of batch) await this.storeTogether(tenantId, [request]);
    }
  }
}

function takeBatch(queue: Waiting[]): Waiting[] {
  let count = 0;
  let operations = 0;
  while (count < queue.length && (count === 0 || operations + queue[count]!.operations.length <= MOST_AT_ONCE)) {
    operations += queue[count]!.operations.length;
    count += 1;
  }
  return queue.splice(0, count);
}
