import { Injectable } from '@nestjs/common';
import { scoreWave } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';
import { JobQueue, type RecurringWork } from '@sextant/platform';

/** Queues again the waves that were closed but never scored: their job was lost between the commit and the queue. */
@Injectable()
export class UnscoredWaves implements RecurringWork {
  readonly name = 'unscored waves';
  readonly everySeconds = 60;

  constructor(
    private readonly system: SystemDb,
    private readonly jobs: JobQueue,
  ) {}

  /** A job that was given up waits on the list of failures for somebody to retry it. */
  async run(): Promise<void> {
    const waves = await this.system.run((tx) =>
      tx.query<{ tenantId: string; waveId: string }>(
        `SELECT w.tenant_id AS "tenantId", w.id AS "waveId" FROM wave w
          WHERE (w.status = 'closed' OR (w.status = 'scored' AND w.scored_at IS NULL))
            AND w.closed_at < now() - interval '60 seconds'
            AND NOT EXISTS (SELECT FROM failed_job f
                             WHERE f.tenant_id = w.tenant_id AND f.job = $1 AND f.work_id = w.id::text AND f.retried_at IS NULL)
          LIMIT 500`,
        [scoreWave.name],
      ),
    );
    for (const wave of waves) await this.jobs.add(scoreWave, wave);
  }
}
