import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { closeAfterTests, type SmallDisk, type TestDatabase } from '@sextant/testing';
import pg from 'pg';

/** Moves a database, its log excepted, to a small disk: the server itself keeps its room. */
export async function onSmallDisk(database: TestDatabase, disk: SmallDisk): Promise<void> {
  const tablespace = `small_${randomBytes(4).toString('hex')}`;
  const name = new URL(database.adminUrl).pathname.slice(1);
  const elsewhere = Object.assign(new URL(database.adminUrl), { pathname: '/postgres' }).toString();
  const admin = new pg.Client({ connectionString: elsewhere });
  await admin.connect();
  const { rows } = await admin.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  const folder = join(disk.folder, tablespace);
  mkdirSync(folder);
  const { uid, gid } = statSync(rows[0]!.folder);
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
  await admin.query(`CREATE TABLESPACE ${tablespace} LOCATION '${folder}'`);
  await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await admin.query(`ALTER DATABASE ${name} SET TABLESPACE ${tablespace}`);
  await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
  closeAfterTests(async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`DROP TABLESPACE ${tablespace}`);
    await admin.end();
  });
}
