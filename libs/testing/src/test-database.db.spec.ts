import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { testDatabase, type TestDatabase } from './test-database.js';

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a database for each suite', () => {
  let databases: TestDatabase[] = [];

  beforeAll(async () => {
    databases = await Promise.all([testDatabase(), testDatabase()]);
  });

  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('is migrated, and signs the processes in as logins that own nothing', async () => {
    for (const { apiUrl, workerUrl } of databases) {
      for (const url of [apiUrl, workerUrl]) {
        const [row] = await query<{ migrations: number; owned: number; super: boolean }>(
          url,
          `SELECT (SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public') AS migrations,
                  (SELECT count(*)::int FROM pg_tables WHERE tableowner = current_user) AS owned,
                  (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS super`,
        );
        expect(row?.migrations).toBeGreaterThan(10);
        expect(row).toMatchObject({ owned: 0, super: false });
      }
    }
  });

  it('shares nothing with another suite’s', async () => {
    const [one, other] = databases;
    await query(one!.adminUrl, 'CREATE TABLE mine (id int)');
    const seen = await query(other!.adminUrl, "SELECT FROM pg_tables WHERE tablename = 'mine'");
    expect(seen).toHaveLength(0);
  });

  it('takes over the rights on the database itself', async () => {
    const [row] = await query<{ everybody: boolean }>(
      databases[0]!.adminUrl,
      `SELECT EXISTS (SELECT FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) AS acl
                       WHERE datname = current_database() AND acl.grantee = 0) AS everybody`,
    );
    expect(row).toEqual({ everybody: false });
  });

  it('can be had empty', async () => {
    const empty = await testDatabase({ empty: true });
    const tables = await query(empty.adminUrl, "SELECT FROM pg_tables WHERE schemaname = 'public'");
    expect(tables).toHaveLength(0);
    await empty.drop();
    await expect(query(empty.adminUrl, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  });
});
