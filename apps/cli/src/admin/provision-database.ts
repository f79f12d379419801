import { join } from 'node:path';

import { provision } from '@sextant/data/provisioning';
import { readAdminEnvironment } from '@sextant/platform/environment';

import { CLUSTER, keepLogins } from './cluster-secrets.js';
import { writeLogins } from './process-logins.js';

export interface ProvisionOptions {
  readonly logins?: string;
  readonly cluster?: string | true;
  readonly account?: string;
}

const STILL_OPEN =
  'Processes of the version before are still connected, so the database takes their word unsigned. ' +
  'Provision once more when all of them are replaced.';

/** Roles, migrations, queue and grants. The addresses of the processes hold passwords: they are kept, and only where is printed. */
export async function provisionDatabase({ logins, cluster, account }: ProvisionOptions): Promise<void> {
  const { DATABASE_ADMIN_URL, APP_SECRET, DATA_DIR } = readAdminEnvironment();
  const { isClosed, ...addresses } = await provision(DATABASE_ADMIN_URL, APP_SECRET);
  if (!isClosed) console.error(STILL_OPEN);
  const kept = cluster
    ? await keepLogins(addresses, {
        url: cluster === true ? CLUSTER.url : cluster,
        account: account ?? CLUSTER.account,
      })
    : await writeLogins(logins ?? join(DATA_DIR, 'logins'), addresses);
  console.log(JSON.stringify(kept, null, 2));
}
