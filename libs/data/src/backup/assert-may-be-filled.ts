import { Client } from 'pg';

import { checksProofs } from '../provisioning/context-key.js';
import { migrationsIn } from '../provisioning/provision.js';
import { urlForLogin } from '../provisioning/roles.js';
import { BackupProblem } from './archive-format.js';
import { SignedReading } from './signed-reading.js';

interface Found {
  readonly tables: number;
  readonly hasRoles: boolean;
}

/** Refuses a database in which there is anything, be it Sextant's own or another program's, and changes nothing in it. */
export async function assertMayBeFilled(adminUrl: string, secret: string): Promise<void> {
  const place = new URL(adminUrl).pathname.slice(1);
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<Found>(
      `SELECT (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public') AS tables,
              EXISTS (SELECT FROM pg_roles WHERE rolname = 'sextant_owner') AS "hasRoles"`,
    );
    const { tables, hasRoles } = rows[0]!;
    if (hasRoles) await assertSameSecret(adminUrl, secret);
    if (tables === 0) return;
    if (!hasRoles || (await withLogin(adminUrl, secret, 'sextant_owner', migrationsIn)).length === 0)
      throw new BackupProblem(`The database ${place} holds tables that are not Sextant's: restore into an empty one.`);
  } finally {
    await admin.end();
  }
  if (await isInUse(adminUrl, secret))
    throw new BackupProblem(
      `The database ${place} is in use: there are firms or users in it. Restore into an empty one.`,
    );
}

/** Asked as what looks across tenants; before contexts were signed, only the API could become that. */
async function isInUse(adminUrl: string, secret: string): Promise<boolean> {
  const isSigned = await withLogin(adminUrl, secret, 'sextant_owner', checksProofs);
  return withLogin(adminUrl, secret, isSigned ? 'sextant_owner' : 'sextant_api', async (client) => {
    await client.query('BEGIN');
    await (await SignedReading.of(client, secret)).enterPlatform();
    const { rows } = await client.query<{ isUsed: boolean }>(
      'SELECT EXISTS (SELECT FROM tenant) OR EXISTS (SELECT FROM user_account) AS "isUsed"',
    );
    return rows[0]!.isUsed;
  });
}

/** The logins are the server's, not the database's: giving them other passwords would lock out another installation. */
async function assertSameSecret(adminUrl: string, secret: string): Promise<void> {
  await withLogin(adminUrl, secret, 'sextant_owner', () => Promise.resolve()).catch((error: { code?: string }) => {
    if (error.code !== '28P01') return;
    throw new BackupProblem('The database server has logins of a Sextant with another APP_SECRET: use another server.');
  });
}

async function withLogin<T>(
  adminUrl: string,
  secret: string,
  login: 'sextant_owner' | 'sextant_api',
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: urlForLogin(adminUrl, secret, login) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
