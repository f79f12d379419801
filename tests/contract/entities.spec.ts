import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@sextant/data';
import { provision } from '@sextant/data/provisioning';
import { testDatabase, type TestDatabase } from '@sextant/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';

import { catalogueColumns, entityColumns } from './catalogue/entity-columns.js';

let database: TestDatabase;
let admin: pg.Client;
let owner: DataSource;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await provision(database.adminUrl, database.secret);
  const asOwner = new URL(database.adminUrl);
  asOwner.searchParams.set('options', '-c role=sextant_owner');
  owner = createDataSource(asOwner.toString(), { poolSize: 1, applicationName: 'contract' });
  await owner.initialize();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await owner.destroy();
  await admin.end();
  await database.drop();
});

describe('the entities', () => {
  it('describe every column of the database, and none that is not there', async () => {
    expect(entityColumns(owner)).toEqual(await catalogueColumns(admin));
  });

  it('are found to differ by one column', async () => {
    await admin.query(`BEGIN; ALTER TABLE client ADD extra text`);

    const own = entityColumns(owner);
    expect((await catalogueColumns(admin)).filter((line) => !own.includes(line))).toEqual([
      'client.extra: text, null, no default',
    ]);
    await admin.query('ROLLBACK');
  });
});

describe('the migrations', () => {
  it('go up, down to nothing, and up again to the very same', async () => {
    const before = await everything();

    for (let left = owner.migrations.length; left > 0; left -= 1)
      await owner.undoLastMigration({ transaction: 'each' });
    const nothing = (await everything()).filter(
      (line) => !/^(table|column|constraint|index|owner|grant) migrations/.test(line),
    );
    await owner.runMigrations({ transaction: 'each' });

    expect(nothing).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(before.length).toBeGreaterThan(500);
  });
});

/** All that migrations make, as lines: tables, columns, constraints, indexes, policies, grants, triggers, functions. */
async function everything(): Promise<string[]> {
  const { rows } = await admin.query<{ line: string }>(`
    WITH own AS (SELECT oid, relname, relkind, relrowsecurity, relforcerowsecurity, relacl, relowner FROM pg_class
                  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p'))
    SELECT 'table ' || relname || relkind::text || relrowsecurity || relforcerowsecurity AS line FROM own
    UNION ALL SELECT 'owner ' || relname || pg_get_userbyid(relowner) FROM own
    UNION ALL SELECT 'grant ' || relname || ' ' || unnest(relacl)::text FROM own
    UNION ALL SELECT 'grant ' || relname || '.' || attname || ' ' || unnest(attacl)::text FROM own JOIN pg_attribute ON attrelid = own.oid
    UNION ALL SELECT 'column ' || relname || '.' || attname || ' ' || attnum || format_type(atttypid, atttypmod) || attnotnull
                FROM own JOIN pg_attribute ON attrelid = own.oid AND attnum > 0 AND NOT attisdropped
    UNION ALL SELECT 'default ' || relname || adnum || pg_get_expr(adbin, adrelid) FROM own JOIN pg_attrdef ON adrelid = own.oid
               WHERE relname <> 'migrations'
    UNION ALL SELECT 'constraint ' || relname || ' ' || conname || pg_get_constraintdef(c.oid) FROM own JOIN pg_constraint c ON conrelid = own.oid
    UNION ALL SELECT 'index ' || tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'policy ' || to_jsonb(p)::text FROM pg_policies p WHERE schemaname = 'public'
    UNION ALL SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM own JOIN pg_trigger t ON tgrelid = own.oid WHERE NOT tgisinternal
    UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
