import { Injectable } from '@nestjs/common';
import { closeWave } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';
import { JobQueue, type RecurringWork } from '@sextant/platform';

/**
 * Has the waves closed whose closing date, which their participants were told, has come. Each is a job of its own: one that
 * fails holds up no other and ends on the list of failures.
 */
@Injectable()
export class DueWaves implements RecurringWork {
  readonly name = 'waves due to close';
  readonly everySeconds = 60;

  constructor(
    private readonly system: SystemDb,
    private readonly jobs: JobQueue,
  ) {}

  async run(): Promise<void> {
    const due = await this.system.run((tx) =>
      tx.query<{ tenantId: string; waveId: string }>(
        `SELECT w.tenant_id AS "tenantId", w.id AS "waveId" FROM wave w
          WHERE w.status = 'open' AND w.closes_on <= now()
            AND NOT EXISTS (SELECT FROM failed_job f
                             WHERE f.tenant_id = w.tenant_id AND f.job = $1 AND f.work_id = w.id::text AND f.retried_at IS NULL)
          LIMIT 500`,
        [closeWave.name],
      ),
    );
    for (const wave of due) await this.jobs.add(closeWave, wave);
  }
}
