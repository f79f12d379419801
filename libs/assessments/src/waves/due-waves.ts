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
        'SELECT tenant_id AS "tenantId", id AS "waveId" FROM doors.waves_due_to_close($1)',
        [closeWave.name],
      ),
    );
    for (const wave of due) await this.jobs.add(closeWave, wave);
  }
}
