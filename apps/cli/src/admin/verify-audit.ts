import { systemActor } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';
import { AuditTrailService, IdentityModule } from '@sextant/identity';

import { withServices } from './with-services.js';

/** Recomputes every tenant's chain; prints where each breaks, and exits with 1 when one does. */
export async function verifyAudit(): Promise<void> {
  const trails = await withServices([IdentityModule], async (services) => {
    const tenants = await services
      .get(SystemDb)
      .run((tx) => tx.query<{ id: string; name: string }>('SELECT tenant_id AS id, name FROM doors.all_tenants()'));
    const service = services.get(AuditTrailService, { strict: false });
    const checked = [];
    for (const tenant of tenants) {
      const firstBreak = await service.firstBreak(systemActor(tenant.id));
      checked.push({ tenantId: tenant.id, name: tenant.name, holds: firstBreak === null, firstBreak });
    }
    return checked;
  });
  console.log(JSON.stringify(trails, null, 2));
  if (trails.some(({ holds }) => !holds)) process.exitCode = 1;
}
