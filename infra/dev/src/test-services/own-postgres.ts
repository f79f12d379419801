/**
 * A durable server for one suite that ends it again and again: prints the addresses as JSON, then does what it is told over IPC,
 * and deletes everything when whoever started it is gone.
 */
import { join } from 'node:path';

import { provision } from '@sextant/data/provisioning';
import pg from 'pg';

import { EmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { findPostmaster, isAlive } from '../postgres/postmaster.js';

const DATABASE = 'sextant';
const SECRET = 'only ever used by the tests: Rw3 Hn8 Tb5 Jd6';
const ENDINGS = { fast: null, immediate: 'SIGQUIT', killed: 'SIGKILL' } as const;

const directory = process.argv[2];
if (directory === undefined) throw new Error('Usage: own-postgres.ts FOLDER');

const postgres = new EmbeddedPostgres(directory);
await postgres.start();
const admin = new pg.Client({ connectionString: postgres.url('postgres') });
await admin.connect();
await admin.query(`CREATE DATABASE ${DATABASE}`);
await admin.end();
const logins = await provision(postgres.url(DATABASE), SECRET);

process.on('message', (how: keyof typeof ENDINGS) => void restart(how).then(() => process.send?.('up')));
process.once('disconnect', () => void postgres.destroy().then(() => process.exit()));
process.send?.({ secret: SECRET, admin: postgres.url(DATABASE), ...logins });

async function restart(how: keyof typeof ENDINGS): Promise<void> {
  const postmaster = await findPostmaster(join(directory!, 'data'));
  const signal = ENDINGS[how];
  if (signal === null) await postgres.stop();
  else if (postmaster) {
    process.kill(postmaster.pid, signal);
    while (isAlive(postmaster.pid)) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await postgres.revive();
}
