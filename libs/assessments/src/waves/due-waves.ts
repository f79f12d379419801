import { Injectable } from '@nestjs/common';
import { DomainError, systemActor } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';
import type { RecurringWork } from '@sextant/platform';

import { CloseWave } from './close-wave.js';

/** Closes the waves whose closing date, which their participants were told, has come. */
@Injectable()
export class DueWaves implements RecurringWork {
  readonly name = 'waves due to close';
  readonly everySeconds = 60;

  constructor(
    private readonly system: SystemDb,
    private readonly closing: CloseWave,
  ) {}

  async run(): Promise<void> {
    const due = await this.system.run((tx) =>
      tx.query<{ tenantId: string; waveId: string }>(
        `SELECT tenant_id AS "tenantId", id AS "waveId" FROM wave WHERE status = 'open' AND closes_on <= now() LIMIT 500`,
      ),
    );
    for (const { tenantId, waveId } of due) await this.close(tenantId, waveId);
  }

  private async close(tenantId: string, waveId: string): Promise<void> {
    const operation = { name: 'closeWave', subject: { waveId }, recorded: false };
    try {
      await this.closing.close({ ...systemActor(tenantId, ['wave.close']), operation }, waveId);
    } catch (error) {
      // Somebody, or another worker, has closed it meanwhile.
      if (!(error instanceof DomainError && error.code === 'WAVE_NOT_OPEN')) throw error;
    }
  }
}
