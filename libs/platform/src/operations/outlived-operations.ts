import { Injectable } from '@nestjs/common';
import { systemActor } from '@sextant/contracts';
import { SystemDb, TenantDb } from '@sextant/data';

import type { RecurringWork } from '../jobs/recurring.js';

/** Forgets operations after a day: nobody repeats a request that long. */
@Injectable()
export class OutlivedOperations implements RecurringWork {
  readonly name = 'outlived operations';
  readonly everySeconds = 3_600;

  constructor(
    private readonly system: SystemDb,
    private readonly db: TenantDb,
  ) {}

  async run(): Promise<void> {
    const tenants = await this.system.run((tx) =>
      tx.query<{ tenantId: string }>('SELECT tenant_id AS "tenantId" FROM doors.tenants_with_old_operations()'),
    );
    for (const { tenantId } of tenants) {
      await this.db.run(systemActor(tenantId), (tx) =>
        tx.query(`DELETE FROM operation WHERE made_at < now() - interval '1 day'`),
      );
    }
  }
}
