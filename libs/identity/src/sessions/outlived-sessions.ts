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
      await tx.query(
        `DELETE FROM sign_in_throttle WHERE coalesce(blocked_until, window_started_at) < now() - interval '1 day'`,
      );
      return tx.query<{ tenantId: string }>(
        `SELECT DISTINCT tenant_id AS "tenantId" FROM session WHERE expires_at < now() - interval '30 days'`,
      );
    });
    for (const { tenantId } of tenants) {
      await this.db.run(systemActor(tenantId), (tx) =>
        tx.query(`DELETE FROM session WHERE expires_at < now() - interval '30 days'`),
      );
    }
  }
}
