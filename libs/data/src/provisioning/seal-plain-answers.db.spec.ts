import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';
import { Client } from 'pg';

import { createDataSource } from '../data-source.js';
import { deriveKey } from '../sealing/derive-key.js';
import { WaveSeal } from '../sealing/wave-seal.js';
import { provision } from './provision.js';
import { urlForLogin } from './roles.js';

const CANARY = 'canary of an open wave';
const SEALED_SINCE = '1790000030000';

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

const rows = async <T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await admin.query<T>(sql, parameters)).rows;

/** As it was before answers were sealed. */
async function goBack(): Promise<void> {
  const owner = await createDataSource(urlForLogin(database.adminUrl, database.secret, 'sextant_owner'), {
    poolSize: 1,
    applicationName: 'going back',
  }).initialize();
  try {
    const isSealed = 'SELECT 1 FROM migrations WHERE timestamp >= $1';
    while ((await rows(isSealed, [SEALED_SINCE])).length > 0) await owner.undoLastMigration({ transaction: 'each' });
  } finally {
    await owner.destroy();
  }
}

/** Two firms with a wave each, people with every kind of answer, one of them with a point. */
async function answered(): Promise<{ tenantId: string; waveId: string; respondentId: string; operationId: string }[]> {
  return Promise.all(
    [1, 2].map(async (number) => {
      const [tenantId, waveId, respondentId, operationId, client, engagement, instrument, version, assessment] =
        Array.from({ length: 9 }, () => randomUUID()) as [string, string, string, string, ...string[]];
      await rows(
        `WITH t AS (INSERT INTO tenant (tenant_id, name) VALUES ('${tenantId}', 'Firm ${number}')),
              c AS (INSERT INTO client (tenant_id, id, name) VALUES ('${tenantId}', '${client}', 'Client')),
              e AS (INSERT INTO engagement (tenant_id, client_id, id, name, starts_on) VALUES ('${tenantId}', '${client}', '${engagement}', 'E', '2026-01-01')),
              i AS (INSERT INTO instrument (tenant_id, id, key, title) VALUES ('${tenantId}', '${instrument}', 'i', 'I')),
              v AS (INSERT INTO instrument_version (tenant_id, id, instrument_id, version, status, source, document, checksum)
                    VALUES ('${tenantId}', '${version}', '${instrument}', '1', 'draft', '', '{}', '')),
              a AS (INSERT INTO assessment (tenant_id, client_id, id, engagement_id, instrument_id, name)
                    VALUES ('${tenantId}', '${client}', '${assessment}', '${engagement}', '${instrument}', 'A'))
         INSERT INTO wave (tenant_id, id, client_id, assessment_id, instrument_version_id, number, name, status, confidentiality_mode, minimum_group)
         VALUES ('${tenantId}', '${waveId}', '${client}', '${assessment}', '${version}', 1, 'W', 'open', 'anonymous', 5)`,
      );
      await rows(
        `INSERT INTO respondent (tenant_id, wave_id, id, draft_key, function, stated_point)
         VALUES ($1, $2, $3, $4, 'sales', '{"x": 12.5, "y": 80}')`,
        [tenantId, waveId, respondentId, Buffer.from(respondentId)],
      );
      await rows(
        `INSERT INTO answer (tenant_id, wave_id, respondent_id, item, current, desired, comment, confidence, revision)
         SELECT $1, $2, $3, 'item' || n, CASE n WHEN 1 THEN 'DK' ELSE '4' END, NULL, CASE n WHEN 2 THEN $4 END, 'low', 3
           FROM generate_series(1, 2500) n`,
        [tenantId, waveId, respondentId, CANARY],
      );
      await rows(
        `INSERT INTO answer_operation (tenant_id, id, respondent_id, item, base_revision, value, reply)
         VALUES ($1, $2, $3, 'item2', 2, $4, '{"status": "saved", "revision": 3}')`,
        [tenantId, operationId, respondentId, { comment: CANARY }],
      );
      await rows(
        `WITH s AS (INSERT INTO stakeholder (tenant_id, client_id, id, name) VALUES ($1, $2, $3, 'Ada'))
         INSERT INTO participant (tenant_id, client_id, wave_id, stakeholder_id, function, token_hash, submitted_on)
         VALUES ($1, $2, $4, $3, 'sales', $5, '2026-01-02')`,
        [tenantId, client, randomUUID(), waveId, Buffer.from(waveId)],
      );
      return { tenantId, waveId, respondentId, operationId };
    }),
  );
}

/** Whether a text lies anywhere on the pages of the tables, dead rows and gaps included. */
async function liesOnPages(text: string): Promise<boolean> {
  await admin.query('CHECKPOINT');
  const [found] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_class c
      WHERE c.relkind IN ('r', 't') AND c.relnamespace IN ('public'::regnamespace, 'pg_toast'::regnamespace)
        AND pg_relation_filepath(c.oid) IS NOT NULL
        AND position($1::bytea IN pg_read_binary_file(pg_relation_filepath(c.oid))) > 0`,
    [Buffer.from(text)],
  );
  return found!.n > 0;
}

describe('answers of before they were sealed', () => {
  it('are sealed by provisioning, open with the secret only, and lie in the clear on no page any more', async () => {
    await goBack();
    const waves = await answered();
    expect(await liesOnPages(CANARY)).toBe(true);
    expect(await liesOnPages('12.5')).toBe(false);

    await provision(database.adminUrl, database.secret);

    // Rows of every firm were brought along, though nobody is named while the tables change.
    expect(await rows('SELECT is_in_result FROM participant')).toEqual([
      { is_in_result: true },
      { is_in_result: true },
    ]);
    const outer = deriveKey(database.secret, 'answers');
    for (const { tenantId, waveId, respondentId, operationId } of waves) {
      const [key] = await rows<{ wrapped: Buffer }>('SELECT wrapped FROM wave_key WHERE wave_id = $1', [waveId]);
      const seal = WaveSeal.unwrap(outer, tenantId, waveId, key!.wrapped);
      const stored = await rows<{ item: string; revision: number; operation: string; content: Buffer }>(
        `SELECT item, revision, operation_id AS operation, content FROM answer WHERE respondent_id = $1 ORDER BY length(item), item`,
        [respondentId],
      );
      expect(stored).toHaveLength(2_500);
      expect(stored[1]).toMatchObject({ item: 'item2', revision: 3, operation: operationId });
      expect(stored.slice(0, 3).map(({ item, content }) => seal.openAnswer(item, content))).toEqual([
        { current: 'DK', desired: null, comment: null, confidence: 'low' },
        { current: '4', desired: null, comment: CANARY, confidence: 'low' },
        { current: '4', desired: null, comment: null, confidence: 'low' },
      ]);
      const [{ point }] = (await rows<{ point: Buffer }>('SELECT stated_point AS point FROM respondent WHERE id = $1', [
        respondentId,
      ])) as [{ point: Buffer }];
      expect(seal.openPoint(point)).toEqual({ x: 12.5, y: 80 });
    }
    expect(await rows(`SELECT tablename FROM pg_tables WHERE tablename LIKE 'plain%'`)).toEqual([]);
    expect(await liesOnPages(CANARY)).toBe(false);
  });

  it('are not turned back', async () => {
    await expect(goBack()).rejects.toThrow('sealed answers cannot be turned back');
  });
});
