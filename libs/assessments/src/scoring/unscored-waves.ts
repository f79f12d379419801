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
        'SELECT tenant_id AS "tenantId", id AS "waveId" FROM doors.waves_unscored($1)',
        [scoreWave.name],
      ),
    );
    for (const wave of waves) await this.jobs.add(scoreWave, wave);
  }
}
