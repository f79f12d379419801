import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';
import { Client } from 'pg';

import { createDataSource } from '../data-source.js';
import { provision } from '../provisioning/provision.js';
import { urlForLogin } from '../provisioning/roles.js';

const BEFORE = '1790000063000';

let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  await provision(database.adminUrl, database.secret);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

async function goBack(): Promise<void> {
  const owner = await createDataSource(urlForLogin(database.adminUrl, database.secret, 'sextant_owner'), {
    poolSize: 1,
    applicationName: 'going back',
  }).initialize();
  try {
    const { rows } = await admin.query('SELECT 1 FROM migrations WHERE timestamp >= $1', [BEFORE]);
    for (let i = 0; i < rows.length; i++) await owner.undoLastMigration({ transaction: 'each' });
  } finally {
    await owner.destroy();
  }
}

it('turns the words of stored instruments into data, published ones too, in every firm', async () => {
  await goBack();
  const document = {
    schema: 'sextant-instrument/1',
    meta: { key: 'k', title: 'K', version: '1.0.0', locale: 'en' },
    scale: { levels: [1, 2, 3], cumulative: true },
    axes: { reach: { label: 'R' }, depth: { label: 'D' } },
    placement: {
      boundary: { reach: 50, depth: 50 },
      margin: { rule: 'clamp(half width of the 90 percent interval, 5, 15)' },
    },
    dimensions: [{ key: 'd', label: 'D' }],
    items: [{ key: 'i', dimension: 'd', text: 'I?', loads: { reach: 1, depth: 1 } }],
  };
  for (const number of [1, 2]) {
    const [tenantId, instrumentId] = [randomUUID(), randomUUID()];
    await admin.query(`INSERT INTO tenant (tenant_id, name) VALUES ($1, $2)`, [tenantId, `Firm ${number}`]);
    await admin.query(`INSERT INTO instrument (tenant_id, id, key, title) VALUES ($1, $2, 'k', 'K')`, [
      tenantId,
      instrumentId,
    ]);
    await admin.query(
      `INSERT INTO instrument_version (tenant_id, instrument_id, version, status, source, document, checksum, published_at)
       VALUES ($1, $2, '1.0.0', 'published', 'as written', $3, 'sum', now())`,
      [tenantId, instrumentId, document],
    );
  }

  await provision(database.adminUrl, database.secret);

  const { rows } = await admin.query<{ source: string; document: typeof document }>(
    'SELECT source, document FROM instrument_version',
  );
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({
      source: 'as written',
      document: {
        schema: 'sextant-instrument/2',
        placement: { margin: { level: 0.9, min: 5, max: 15 } },
        notes: { scale: { cumulative: true } },
      },
    });
  }
  await expect(admin.query(`UPDATE instrument_version SET version = '2'`)).rejects.toThrow();
  const { rows: forced } = await admin.query(
    `SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'instrument_version'`,
  );
  expect(forced).toEqual([{ forced: true }]);
});
