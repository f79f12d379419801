import { Injectable } from '@nestjs/common';
import { systemActor } from '@sextant/contracts';
import { SystemDb, TenantDb } from '@sextant/data';
import type { RecurringWork } from '@sextant/platform';

/** Forgets sessions a month after their end, and failed sign-ins after a day: both say when somebody was there. */
@Injectable()
export class OutlivedSessions implements RecurringWork {
  readonly name = 'outlived sessions';
  readonly everySeconds = 3_600;

  constructor(
    private readonly system: SystemDb,
    private readonly db: TenantDb,
  ) {}

  async run(): Promise<void> {
    const tenants = await this.system.run(async (tx) => {
      await tx.query('SELECT doors.forget_old_attempts()');
      return tx.query<{ tenantId: string }>('SELECT tenant_id AS "tenantId" FROM doors.tenants_with_old_sessions()');
    });
    for (const { tenantId } of tenants) {
      await this.db.run(systemActor(tenantId), (tx) =>
        tx.query(`DELETE FROM session WHERE expires_at < now() - interval '30 days'`),
      );
    }
  }
}
