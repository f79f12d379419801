import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import pg from 'pg';

import { runFolder, runOnce } from './run-once.js';

const DEV = fileURLToPath(new URL('../../../infra/dev/', import.meta.url));

/** A database for one suite alone. The addresses are the API's, the worker's and the superuser's; `secret` made the passwords. */
export interface TestDatabase {
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly adminUrl: string;
  readonly secret: string;
  /** Ends all connections to it and deletes it. */
  drop(): Promise<void>;
}

interface TestServer {
  template: string;
  secret: string;
  admin: string;
  api: string;
  worker: string;
}

/**
 * A copy of the migrated template, about 60 ms once the server of this test run is up (the first caller starts it).
 * With `empty`, a database in which nothing has been provisioned yet.
 */
export async function testDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const server = await runOnce('postgres', startServer);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    if (options.empty) return admin.query(`CREATE DATABASE ${name}`);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${server.template}`);
    // A copy takes over everything but the rights on the database itself.
    return admin.query(
      'UPDATE pg_database SET datacl = (SELECT datacl FROM pg_database WHERE datname = $1) WHERE datname = $2',
      [server.template, name],
    );
  });
  return {
    apiUrl: withDatabase(server.api, name),
    workerUrl: withDatabase(server.worker, name),
    adminUrl: withDatabase(server.admin, name),
    secret: server.secret,
    drop: () => asAdmin(server, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

async function startServer(): Promise<TestServer> {
  const args = ['--import', join(DEV, 'register.mjs'), join(DEV, 'src/test-services/start-postgres.ts')];
  // Not Jest's NODE_OPTIONS: this is an ordinary program.
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [...args, join(runFolder(), 'postgres')], { env });
  return JSON.parse(stdout) as TestServer;
}

async function asAdmin(server: TestServer, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: withDatabase(server.admin, 'postgres') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).toString();
}
