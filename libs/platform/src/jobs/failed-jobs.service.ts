import { Injectable } from '@nestjs/common';
import { DomainError, JOBS, type Actor } from '@sextant/contracts';
import { FailedJob, TenantDb } from '@sextant/data';
import { IsNull } from 'typeorm';

import { JobQueue } from './job-queue.js';

/** The visible end of jobs that failed, and the way back. */
@Injectable()
export class FailedJobsService {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: JobQueue,
  ) {}

  /** What failed and waits for somebody, newest first. */
  list(actor: Actor): Promise<FailedJob[]> {
    return this.db.run(actor, (tx) =>
      tx.repo(FailedJob).find({ where: { retriedAt: IsNull() }, order: { failedAt: 'DESC' }, take: 100 }),
    );
  }

  /** Queues the job again; it leaves the list and comes back only if it fails once more. */
  retry(actor: Actor, failedJobId: string): Promise<FailedJob> {
    return this.db.run(actor, async (tx) => {
      const failed = await tx.lock(FailedJob, failedJobId);
      const definition = JOBS.find((job) => job.name === failed.job);
      if (!definition || failed.retriedAt) throw new DomainError('NOT_FOUND', { id: failedJobId });
      await tx.query(`UPDATE failed_job SET retried_at = now() WHERE id = $1`, [failedJobId]);
      tx.afterCommit(() => this.jobs.add(definition, failed.payload));
      return failed;
    });
  }
}
