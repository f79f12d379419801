import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';
import { Client } from 'pg';

import { createDataSource } from '../data-source.js';
import { TenantProofs } from '../doors/tenant-proof.js';
import { deriveKey } from '../sealing/derive-key.js';
import { provision } from './provision.js';
import { urlForLogin } from './roles.js';

const SIGNED_SINCE = '1790000060000';

let database: TestDatabase;
let proofs: TenantProofs;
let admin: Client;
let old: Client;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  proofs = new TenantProofs(deriveKey(database.secret, 'context'));
  await provision(database.adminUrl, database.secret);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await goBack();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** As it was before contexts were signed. */
async function goBack(): Promise<void> {
  const owner = await createDataSource(urlForLogin(database.adminUrl, database.secret, 'sextant_owner'), {
    poolSize: 1,
    applicationName: 'going back',
  }).initialize();
  const isSigned = 'SELECT 1 FROM migrations WHERE timestamp >= $1';
  try {
    while ((await admin.query(isSigned, [SIGNED_SINCE])).rowCount)
      await owner.undoLastMigration({ transaction: 'each' });
  } finally {
    await owner.destroy();
  }
}

/** What one transaction finds that begins as said; a superuser may take on the role that the login of old could. */
async function found(client: Client, begin: string, sql: string): Promise<number | null> {
  await client.query(`BEGIN; ${begin}`);
  try {
    return (await client.query(sql)).rowCount;
  } finally {
    await client.query('ROLLBACK');
  }
}

describe('an upgrade while processes of the version before are running', () => {
  let firm: string;
  const insideOfOld = () =>
    found(
      old,
      `SELECT set_config('app.tenant_id', '${firm}', true), set_config('role', 'app_api', true)`,
      'SELECT FROM client',
    );
  const acrossOfOld = () => found(old, 'SET LOCAL ROLE app_platform', 'SELECT tenant_id, name FROM tenant');
  const accountsOfOld = () => found(old, 'SET LOCAL ROLE app_platform', 'SELECT id FROM user_account');
  const inside = () =>
    found(
      admin,
      `SELECT doors.enter_tenant('${firm}', '\\x${proofs.of('enter', firm).toString('hex')}'); SET LOCAL ROLE app_api`,
      'SELECT FROM client',
    );

  beforeAll(async () => {
    old = new Client({ connectionString: database.adminUrl, application_name: 'sextant-api' });
    await old.connect();
    const { rows } = await admin.query<{ id: string }>(
      `INSERT INTO tenant (name) VALUES ('Firm') RETURNING tenant_id AS id`,
    );
    firm = rows[0]!.id;
    await admin.query(`INSERT INTO client (tenant_id, name) VALUES ($1, 'Client')`, [firm]);
    await admin.query(`INSERT INTO user_account (email, name) VALUES ('somebody@example.org', 'Somebody')`);
  });

  it('lets them go on beside the new ones', async () => {
    expect([await insideOfOld(), await acrossOfOld(), await accountsOfOld()]).toEqual([1, 1, 1]);

    expect(await provision(database.adminUrl, database.secret)).toMatchObject({ isClosed: false });

    expect([await insideOfOld(), await acrossOfOld(), await accountsOfOld()]).toEqual([1, 1, 1]);
    expect(await inside()).toBe(1);
  });

  it('believes nobody any more once they are gone and it is provisioned again', async () => {
    await old.end();
    expect(await provision(database.adminUrl, database.secret)).toMatchObject({ isClosed: true });

    old = new Client({ connectionString: database.adminUrl });
    await old.connect();
    expect([await insideOfOld(), await acrossOfOld(), await accountsOfOld()]).toEqual([0, 0, 0]);
    expect(await inside()).toBe(1);
    await old.end();
  });
});
