import { systemActor } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';
import { FoundTenant, IdentityModule } from '@sextant/identity';
import { InstrumentsModule, InstrumentsService } from '@sextant/instruments';

import { readPassword } from './read-password.js';
import { withServices } from './with-services.js';

/** The options of `sextant admin create-tenant`. */
export interface CreateTenantOptions {
  readonly name: string;
  readonly ownerEmail: string;
  readonly ownerName: string;
  readonly passwordStdin: boolean;
}

/** Founds a tenant with its owner and the default instrument; prints its id, and the link when the owner is to choose a password. */
export async function createTenant({ passwordStdin, ...firm }: CreateTenantOptions): Promise<void> {
  const password = passwordStdin ? await readPassword() : null;
  const founded = await withServices([IdentityModule, InstrumentsModule], async (services) => {
    const tenant = await services.get(FoundTenant, { strict: false }).found({ ...firm, password });
    const instruments = services.get(InstrumentsService, { strict: false });
    await services.get(TenantDb).run(systemActor(tenant.tenantId), (tx) => instruments.installDefault(tx));
    return tenant;
  });
  console.log(JSON.stringify(founded, null, 2));
}
