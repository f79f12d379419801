import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TcpProxy, testDatabase, type TestDatabase } from '@sextant/testing';
import pg from 'pg';

import { attentiveClient } from './attentive-client.js';

let database: TestDatabase;
let proxy: TcpProxy;
let pool: pg.Pool;

beforeAll(async () => {
  database = await testDatabase();
  proxy = await TcpProxy.before(database.apiUrl);
  pool = new pg.Pool({
    connectionString: proxy.through(database.apiUrl),
    max: 1,
    connectionTimeoutMillis: 500,
    Client: attentiveClient({ beginMs: 100, statementMs: 300 }),
  });
  pool.on('error', () => undefined);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ask = (sql = 'SELECT 1 AS one') => pool.query(sql).then(({ rows }) => rows as unknown[], String);

describe('a connection to a database that has fallen silent', () => {
  it('is given up, and its place is taken by a new one once somebody answers', async () => {
    expect(await ask()).toEqual([{ one: 1 }]);

    proxy.hole();
    expect(await ask()).toMatch(/did not answer|terminated/);
    expect(await ask()).toMatch(/timeout/);
    proxy.mend();

    expect(await ask()).toEqual([{ one: 1 }]);
  }, 15_000);

  it('is kept while the database only takes its time', async () => {
    const [before] = (await ask('SELECT pg_backend_pid() AS pid')) as { pid: number }[];

    expect(await ask('SELECT 1 AS one FROM pg_sleep(0.2)')).toEqual([{ one: 1 }]);
    expect(await ask('SELECT pg_backend_pid() AS pid')).toEqual([before]);
  });
});
