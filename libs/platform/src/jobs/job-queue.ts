import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { JobDefinition } from '@sextant/contracts';
import type { Queue } from 'bullmq';

import { QueueBackend } from './queue-backend.js';

/** Where rooms leave work for the worker. Used inside `tx.afterCommit` only. */
@Injectable()
export class JobQueue implements BeforeApplicationShutdown {
  private readonly queues = new Map<string, Queue>();

  constructor(private readonly backend: QueueBackend) {}

  /** Adding the same work twice while it waits adds it once. */
  async add<T>(job: JobDefinition<T>, payload: T, delayMs = 0): Promise<void> {
    await this.queue(job.name).add(job.name, job.payload.parse(payload), {
      jobId: job.idOf(payload),
      attempts: job.attempts,
      backoff: { type: 'exponential', delay: 1_000, jitter: 0.3 },
      delay: Math.max(0, delayMs),
      // The row a job works on says what is done; a remembered job would only block its own repeat.
      removeOnComplete: true,
      removeOnFail: true,
    });
  }

  /** Whether jobs can be left now; what cannot be is found again by the sweeper. */
  get isConnected(): boolean {
    return this.backend.isConnected;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: string): Queue {
    let queue = this.queues.get(name);
    if (!queue) this.queues.set(name, (queue = this.backend.queue(name)));
    return queue;
  }
}
