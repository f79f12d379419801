import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';
import pg from 'pg';

import { columnsOf } from './catalogue/catalogue-rule.js';
import { classOfColumn } from './catalogue/columns.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function unclassified(classes: ReadonlyMap<string, string>): Promise<string[]> {
  const stored = await columnsOf(
    admin,
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  const names = stored.map(({ name }) => name!);
  return [
    ...names
      .filter((name) => !classes.has(name))
      .map((name) => `${name} has no class (tests/contract/catalogue/columns.ts)`),
    ...[...classes.keys()]
      .filter((name) => !names.includes(name))
      .map((name) => `${name} has a class but does not exist`),
  ].sort();
}

describe('the inventory of columns', () => {
  it('classes every column, and none that is not there', async () => {
    expect(await unclassified(classOfColumn())).toEqual([]);
  });

  it('misses any one column that is taken out of it', async () => {
    for (const name of classOfColumn().keys()) {
      const rest = new Map(classOfColumn());
      rest.delete(name);

      expect(await unclassified(rest)).toEqual([`${name} has no class (tests/contract/catalogue/columns.ts)`]);
    }
  });

  it('keeps names and addresses out of what the role that reads results may see', async () => {
    const classes = classOfColumn();
    const readable = await columnsOf(
      admin,
      `SELECT table_name || '.' || column_name AS name FROM information_schema.column_privileges
        WHERE grantee = 'app_results' AND privilege_type = 'SELECT' AND table_schema = 'public'`,
    );

    expect(readable.length).toBeGreaterThan(20);
    const personal = readable.map(({ name }) => name!).filter((name) => classes.get(name) === 'personal');
    // Who overrides a destination signs for it: the name is published beside the computed point on purpose.
    expect(personal.sort()).toEqual(['destination_override.name', 'destination_override.reason']);
  });
});
