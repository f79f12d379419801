import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';
import { Client } from 'pg';

import { provision } from './provision.js';
import { loginPassword, urlForLogin } from './roles.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
});

afterAll(() => database.drop());

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

const countTables = `SELECT count(*)::int AS count FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`;

describe('provisioning', () => {
  it('may run on several machines at once, and again', async () => {
    const [one, two] = await Promise.all([
      provision(database.adminUrl, database.secret),
      provision(database.adminUrl, database.secret),
    ]);
    const before = await ask(database.adminUrl, countTables);
    const again = await provision(database.adminUrl, database.secret);

    expect(one).toEqual(two);
    expect(again).toEqual(one);
    expect(await ask(database.adminUrl, countTables)).toEqual(before);
  });

  it('needs no superuser: the owner of the database who may create roles is enough', async () => {
    const name = `managed_${randomBytes(4).toString('hex')}`;
    const managed = new URL(database.adminUrl);
    // The logins exist for the whole server; whoever made them holds them with ADMIN OPTION.
    await ask(
      database.adminUrl,
      `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'managed';
       GRANT sextant_owner, sextant_api, sextant_worker TO ${name} WITH ADMIN OPTION;`,
    );
    await ask(database.adminUrl, `CREATE DATABASE ${name} OWNER ${name}`);
    Object.assign(managed, { username: name, password: 'managed', pathname: `/${name}` });

    await expect(provision(managed.toString(), database.secret)).resolves.toBeDefined();
    expect(await ask(managed.toString(), countTables)).not.toEqual([{ count: 0 }]);

    await ask(database.adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    await ask(database.adminUrl, `DROP ROLE ${name}`);
  });

  it('leaves processes with an address that reaches nothing by itself', async () => {
    const { api, worker } = await provision(database.adminUrl, database.secret);

    for (const url of [api, worker]) {
      await expect(ask(url, 'SELECT * FROM client')).rejects.toThrow('permission denied');
      await expect(ask(url, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
      await expect(ask(url, 'SET ROLE sextant_owner')).rejects.toThrow('permission denied');
    }
    await expect(ask(api, 'SET ROLE app_worker')).rejects.toThrow('permission denied');
    await expect(ask(worker, 'SET ROLE app_api')).rejects.toThrow('permission denied');
  });

  it('shows a work role no row as long as no tenant is named', async () => {
    await ask(database.adminUrl, `INSERT INTO tenant (name) VALUES ('Somebody')`);
    const api = urlForLogin(database.adminUrl, database.secret, 'sextant_api');

    const client = new Client({ connectionString: api });
    await client.connect();
    await client.query('SET ROLE app_api');
    expect((await client.query('SELECT * FROM tenant')).rows).toEqual([]);
    await client.query(`BEGIN; SELECT set_config('app.tenant_id', gen_random_uuid()::text, true); COMMIT`);
    expect((await client.query('SELECT * FROM tenant')).rows).toEqual([]);
    await client.end();
  });

  it('derives passwords that differ by login and by secret, and stay the same', () => {
    const passwords = [
      loginPassword('a'.repeat(32), 'sextant_api'),
      loginPassword('a'.repeat(32), 'sextant_worker'),
      loginPassword('b'.repeat(32), 'sextant_api'),
    ];

    expect(new Set(passwords).size).toBe(3);
    expect(loginPassword('a'.repeat(32), 'sextant_api')).toBe(passwords[0]);
    expect(passwords[0]).toMatch(/^[\w-]{43}$/);
  });
});
