import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { SystemDb, TenantDb } from '@sextant/data';
import type { Environment } from '@sextant/platform';

import { closeAfterTests, people, testEnvironment } from './bench.js';
import { freePort } from './free-port.js';
import { GivenIdentity } from './given-identity.js';
import { ApiClient } from './graphql-client.js';
import { testDatabase, type TestDatabase } from './test-database.js';

/** What a test needs to know of the application that `createApi` makes. */
export interface ListeningApp extends INestApplicationContext {
  listen(port: number, host: string): Promise<unknown>;
}

/** The real API on a free port, with a database of its own and people to try it with. */
export interface StartedApi<App> {
  readonly app: App;
  readonly url: string;
  readonly database: TestDatabase;
  readonly environment: Environment;
  readonly db: TenantDb;
  readonly system: SystemDb;
  readonly given: GivenIdentity;
  readonly clientId: string;
  readonly owner: Actor;
  readonly consultant: Actor;
  readonly analyst: Actor;
  readonly executive: Actor;
  readonly stranger: Actor;
  /** A browser that nobody has signed in with. */
  browser(): ApiClient;
  /** A browser in which this member is signed in. */
  as(member: Actor): Promise<ApiClient>;
}

/**
 * Starts the API as `apps/api` makes it: `await startApi(createApi)`. `settings` are environment keys.
 * Stops after the last test of the file.
 */
export async function startApi<App extends ListeningApp>(
  createApi: (environment: Environment) => Promise<App>,
  settings: NodeJS.ProcessEnv = {},
): Promise<StartedApi<App>> {
  const database = await testDatabase();
  closeAfterTests(() => database.drop());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = { PORT: String(port), PUBLIC_URL: url, ...settings };
  const environment = await testEnvironment(database.apiUrl, database.secret, own);
  const app = await createApi(environment);
  closeAfterTests(() => app.close());
  await app.listen(port, '127.0.0.1');
  const system = app.get(SystemDb);
  const given = new GivenIdentity(system);
  return {
    ...(await people(given)),
    ...{ app, url, database, environment, db: app.get(TenantDb), system, given },
    browser: () => new ApiClient(url),
    as: async (member) => new ApiClient(url).withCookie('sextant-session', await given.session(member)),
  };
}

/** Starts the worker as `apps/worker` makes it, on the database and the files of an API. Stops before the API does. */
export async function startWorker<App extends INestApplicationContext>(
  createWorker: (environment: Environment) => Promise<App>,
  api: Pick<StartedApi<unknown>, 'database' | 'environment'>,
  settings: Partial<Environment> = {},
): Promise<App> {
  const worker = await createWorker({ ...api.environment, ...settings, DATABASE_URL: api.database.workerUrl });
  closeAfterTests(() => worker.close());
  return worker;
}
