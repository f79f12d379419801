import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { JobDefinition } from '@sextant/contracts';
import type { Queue } from 'bullmq';

import { QueueBackend } from './queue-backend.js';

/** States of a job that has not come to an end. */
export const JOB_STATES = ['waiting', 'active', 'delayed'] as const;

/** How much work of a kind there is, and how long the oldest job has waited for a worker. */
export interface JobBacklog {
  readonly counts: Readonly<Record<string, number>>;
  readonly waitingSeconds: number;
}

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

  /** What waits of a kind, whoever left it. */
  async backlog(job: string): Promise<JobBacklog> {
    const queue = this.queue(job);
    const [counts, [oldest]] = await Promise.all([queue.getJobCounts(...JOB_STATES), queue.getWaiting(0, 0)]);
    const since = oldest ? oldest.timestamp + (oldest.opts.delay ?? 0) : null;
    return { counts, waitingSeconds: since === null ? 0 : Math.max(0, (Date.now() - since) / 1_000) };
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
