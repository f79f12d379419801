import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench } from '@sextant/testing';

import { IdentityWorkerModule } from '../worker.js';
import { OutlivedSessions } from './outlived-sessions.js';

const setUp = () => bench({ outlived: OutlivedSessions }, { modules: [IdentityWorkerModule], role: 'app_worker' });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

describe('outlived sessions', () => {
  it('are forgotten a month after their end, in every firm; others stay', async () => {
    const { tenantId, id } = the.owner;
    const insert = (age: string, member: string, tenant: string) =>
      `INSERT INTO session (tenant_id, member_id, token_hash, expires_at)
       VALUES ('${tenant}', '${member}', sha256(random()::text::bytea), now() - interval '${age}')`;
    const client = await the.admin();
    await client.query(insert('31 days', id!, tenantId));
    await client.query(insert('29 days', id!, tenantId));
    await client.query(insert('-1 hour', id!, tenantId));
    await client.query(insert('99 days', the.stranger.id!, the.stranger.tenantId));

    await the.outlived.run();

    const left = await client.query(`SELECT date_trunc('day', now() - expires_at) AS age FROM session`);
    expect(left.rows).toHaveLength(2);
  });

  it('take failed sign-ins of another day with them', async () => {
    const client = await the.admin();
    await client.query(`INSERT INTO sign_in_throttle VALUES ('old', 3, now() - interval '25 hours', NULL),
      ('waiting', 30, now() - interval '25 hours', now() + interval '1 minute'), ('new', 1, now(), NULL)`);

    await the.outlived.run();

    const { rows } = await client.query<{ key: string }>('SELECT key FROM sign_in_throttle ORDER BY key');
    expect(rows).toEqual([{ key: 'new' }, { key: 'waiting' }]);
  });
});
