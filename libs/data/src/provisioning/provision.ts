import { setTimeout } from 'node:timers/promises';

import { createPostgresBackend, Queue } from 'bullmq';
import { Client, type ClientBase } from 'pg';
import type { DataSource } from 'typeorm';

import { createDataSource } from '../data-source.js';
import { closeOldDoors } from './close-old-doors.js';
import { checksProofs, keepContextKey } from './context-key.js';
import { createRoles, urlForLogin } from './roles.js';
import { sealPlainAnswers } from './seal-plain-answers.js';

export { MIGRATIONS } from '../migrations/migrations.js';

/** The addresses that the two processes connect with; neither owns anything. */
export interface ProcessLogins {
  readonly api: string;
  readonly worker: string;
}

/** What provisioning has come to. */
export interface Provisioned extends ProcessLogins {
  /**
   * False while processes of a version before signed contexts are connected: until the next provisioning after they have gone,
   * the database takes their unsigned word.
   */
  readonly isClosed: boolean;
}

/** Nobody waits for an answer while tables are changed. */
const MIGRATION_MS = 600_000;
const MOST_ATTEMPTS = 10;
const PROVISION_LOCK = 7_318_220_401;

/**
 * Brings a database up to date: roles, migrations, the queue's own schema, grants. Needs a login that may create
 * roles; safe to repeat and to run on several machines at once. Answers with the addresses for the two processes.
 * With `only`, an empty database gets the tables as those migrations make them, be they fewer than it has or more.
 */
export async function provision(adminUrl: string, secret: string, only?: readonly string[]): Promise<Provisioned> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  let isClosed = false;
  try {
    await admin.query('SELECT pg_advisory_lock($1)', [PROVISION_LOCK]);
    await undisturbed(() => createRoles(admin, secret));
    await giveSchemaToOwner(admin);
    const owner = urlForLogin(adminUrl, secret, 'sextant_owner');
    if (only) await goBackTo(owner, only);
    await migrate(owner, only);
    const isSigned = await asOwner(owner, checksProofs);
    if (isSigned) await asOwner(owner, (client) => keepContextKey(client, secret));
    await asOwner(owner, (client) => sealPlainAnswers(client, secret));
    await prepareQueues(owner);
    await asOwner(owner, openQueues);
    if (isSigned) await asOwner(owner, async (client) => (isClosed = await closeOldDoors(admin, client)));
  } finally {
    await admin.end();
  }
  return {
    api: urlForLogin(adminUrl, secret, 'sextant_api'),
    worker: urlForLogin(adminUrl, secret, 'sextant_worker'),
    isClosed,
  };
}

/** The lock holds within one database, but roles belong to the whole server: two databases may be provisioned at once. */
async function undisturbed(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const isRace = code === '42710' || code === '23505' || message === 'tuple concurrently updated';
      if (!isRace || attempt === MOST_ATTEMPTS) throw error;
      await setTimeout(50 * attempt);
    }
  }
}

async function giveSchemaToOwner(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>('SELECT quote_ident(current_database()) AS name');
  const database = rows[0]!.name;
  await admin.query(`
    REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT, CREATE ON DATABASE ${database} TO sextant_owner;
    GRANT CONNECT ON DATABASE ${database} TO sextant_api, sextant_worker;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT CREATE, USAGE ON SCHEMA public TO sextant_owner;
    GRANT USAGE ON SCHEMA public TO sextant_api, sextant_worker, app_api, app_worker, app_results, app_platform;
  `);
}

function migrate(ownerUrl: string, only?: readonly string[]): Promise<void> {
  return migrating(ownerUrl, only, async (dataSource) => {
    await dataSource.runMigrations({ transaction: 'each' });
  });
}

/** Undoes every migration that is not among `only`. */
function goBackTo(ownerUrl: string, only: readonly string[]): Promise<void> {
  return migrating(ownerUrl, undefined, async (dataSource) => {
    const isThere = await asOwner(ownerUrl, (owner) => migrationsIn(owner));
    for (const _ of isThere.filter((name) => !only.includes(name)))
      await dataSource.undoLastMigration({ transaction: 'each' });
  });
}

/** The migrations that made what is in a database, oldest first. */
export async function migrationsIn(client: ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ isThere: boolean }>(
    `SELECT to_regclass('public.migrations') IS NOT NULL AS "isThere"`,
  );
  if (!tables[0]!.isThere) return [];
  const { rows } = await client.query<{ name: string }>('SELECT name FROM public.migrations ORDER BY timestamp');
  return rows.map(({ name }) => name);
}

async function migrating(
  ownerUrl: string,
  only: readonly string[] | undefined,
  work: (dataSource: DataSource) => Promise<void>,
): Promise<void> {
  const dataSource = await createDataSource(ownerUrl, {
    poolSize: 1,
    applicationName: 'sextant-migrate',
    statementMs: MIGRATION_MS,
    ...(only && { migrations: only }),
  }).initialize();
  try {
    await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** BullMQ brings migrations of its own; they run here so that no process needs the right to create tables. */
async function prepareQueues(ownerUrl: string): Promise<void> {
  const connection = { connectionString: ownerUrl, schema: 'bullmq', migrate: true, max: 2 };
  const queue = new Queue('provision', { connection }, createPostgresBackend);
  try {
    await queue.waitUntilReady();
  } finally {
    await queue.close();
  }
}

/** The login that provisions need own nothing, nor be a superuser. */
export async function asOwner<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

async function openQueues(owner: Client): Promise<void> {
  await owner.query(`
    GRANT USAGE ON SCHEMA bullmq TO sextant_api, sextant_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO sextant_api, sextant_worker;
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO sextant_api, sextant_worker;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO sextant_api, sextant_worker;
  `);
}
