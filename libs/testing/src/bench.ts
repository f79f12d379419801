import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll } from '@jest/globals';
import type { DynamicModule, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Actor } from '@sextant/contracts';
import { createDataSource, deriveKey, SystemDb, TenantDb, type WorkRole } from '@sextant/data';
import {
  ConfigModule,
  DatabaseModule,
  FilesModule,
  JobsModule,
  LiveModule,
  MailModule,
  readEnvironment,
  type Environment,
} from '@sextant/platform';
import { Client } from 'pg';

import { GivenIdentity } from './given-identity.js';
import { runFolder } from './run-once.js';
import { testDatabase, type TestDatabase } from './test-database.js';

type Services = Record<string, Type<unknown>>;
type Instances<S extends Services> = { [Name in keyof S]: InstanceType<S[Name]> };

/** What a bench needs besides the services. */
export interface BenchOptions {
  /** The modules that provide the services: usually the room's own. */
  readonly modules: readonly (Type<unknown> | DynamicModule)[];
  /** The process whose rights the doors have; the API's unless said otherwise. */
  readonly role?: WorkRole;
  /** Environment keys. */
  readonly settings?: NodeJS.ProcessEnv;
  /** A fresh one on the server of the test run unless given. */
  readonly database?: TestDatabase;
}

/** Real services on a database of their own, and people to try them with. */
export interface Bench {
  readonly given: GivenIdentity;
  readonly db: TenantDb;
  readonly system: SystemDb;
  readonly database: TestDatabase;
  readonly environment: Environment;
  /** A client of the tenant; the executive sees this one only. */
  readonly clientId: string;
  readonly owner: Actor;
  readonly consultant: Actor;
  readonly analyst: Actor;
  readonly executive: Actor;
  /** The owner of another tenant: whatever is not theirs must not be there for them. */
  readonly stranger: Actor;
  /** A connection past all policies, for what no role of the program may do. Closed after the last test. */
  admin(): Promise<Client>;
  /** The system door as the worker has it, whatever the role of the bench: for work that goes across tenants. */
  workersSystem(): Promise<SystemDb>;
  /** Any other provider of the modules. */
  get<T>(provider: Type<T>): T;
}

const closers: (() => Promise<unknown>)[] = [];

/** Leaves something to be closed after the last test of the file, the newest first. */
export function closeAfterTests(close: () => Promise<unknown>): void {
  closers.unshift(close);
}

afterAll(async () => {
  for (const close of closers.splice(0)) await close();
});

/**
 * Builds services as a process does, on a fresh database with real doors:
 * `const { members, owner, stranger } = await bench({ members: MembersService }, { modules: [IdentityModule] })`.
 * Closes itself after the last test of the file.
 */
export async function bench<S extends Services>(services: S, options: BenchOptions): Promise<Bench & Instances<S>> {
  const role = options.role ?? 'app_api';
  const database = options.database ?? (await testDatabase());
  if (!options.database) closeAfterTests(() => database.drop());
  const url = role === 'app_api' ? database.apiUrl : database.workerUrl;
  const environment = await testEnvironment(url, database.secret, options.settings);
  const module = await assemble(environment, role, options.modules);
  closeAfterTests(() => module.close());
  const find = <T>(provider: Type<T>): T => module.get(provider, { strict: false });
  const instances = Object.fromEntries(Object.entries(services).map(([name, service]) => [name, find(service)]));
  const given = new GivenIdentity(module.get(SystemDb));
  return {
    ...(instances as Instances<S>),
    ...(await people(given)),
    given,
    db: module.get(TenantDb),
    system: module.get(SystemDb),
    database,
    environment,
    admin: () => connectAsAdmin(database),
    workersSystem: () => systemOfWorker(database),
    get: find,
  };
}

/** An environment for tests: nothing leaves the machine, files go to a folder that is deleted afterwards. */
export async function testEnvironment(
  databaseUrl: string,
  secret: string,
  more: NodeJS.ProcessEnv = {},
): Promise<Environment> {
  const folder = await mkdtemp(join(runFolder(), 'data-'));
  closeAfterTests(() => rm(folder, { recursive: true, force: true }));
  return readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    APP_SECRET: secret,
    DATA_DIR: folder,
    WEB_DIST: join(folder, 'no-web'),
    LOG_LEVEL: process.env.SEXTANT_TEST_LOG ?? 'silent',
    ...more,
  });
}

async function connectAsAdmin({ adminUrl }: TestDatabase): Promise<Client> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  closeAfterTests(() => client.end());
  return client;
}

async function systemOfWorker({ workerUrl, secret }: TestDatabase): Promise<SystemDb> {
  const dataSource = await createDataSource(workerUrl, { poolSize: 2, applicationName: 'bench' }).initialize();
  closeAfterTests(() => dataSource.destroy());
  const [auditKey, operationKey, contextKey] = ['audit', 'operation', 'context'].map((purpose) =>
    deriveKey(secret, purpose),
  ) as [Buffer, Buffer, Buffer];
  const onEffectError = (error: unknown): never => {
    throw error;
  };
  const tenants = new TenantDb(dataSource, { role: 'app_worker', auditKey, operationKey, contextKey, onEffectError });
  return new SystemDb(dataSource, tenants);
}

async function assemble(
  environment: Environment,
  role: WorkRole,
  modules: BenchOptions['modules'],
): Promise<TestingModule> {
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.with(environment),
      DatabaseModule.as(role, 20),
      JobsModule.producing(),
      MailModule.queueing(),
      LiveModule,
      FilesModule,
      ...modules,
    ],
  }).compile();
  module.useLogger(false);
  return module.init();
}

/** A firm with one client and a member of each role, and a stranger from another firm. */
export async function people(given: GivenIdentity) {
  const tenantId = await given.tenant();
  const clientId = await given.client(tenantId);
  const [owner, consultant, analyst, executive, stranger] = await Promise.all([
    given.member('owner', { tenantId }),
    given.member('consultant', { tenantId }),
    given.member('analyst', { tenantId }),
    given.member('executive', { tenantId, clientIds: [clientId] }),
    given.tenant().then((other) => given.member('owner', { tenantId: other })),
  ]);
  return { clientId, owner, consultant, analyst, executive, stranger };
}
