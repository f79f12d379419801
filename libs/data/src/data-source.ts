import type { PoolConfig } from 'pg';
import { DataSource } from 'typeorm';

import { attentiveClient } from './attentive-client.js';
import { ENTITIES } from './entities/entities.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { SnakeCaseNaming } from './snake-case-naming.js';

/** How one process talks to the database. */
export interface DataSourceSettings {
  readonly poolSize: number;
  readonly applicationName: string;
  readonly onPoolError?: (error: Error) => void;
  /** How long a statement may take; as long as somebody who waits for an answer has patience, unless said otherwise. */
  readonly statementMs?: number;
  /** The names of the migrations to know; all of them unless said otherwise. */
  readonly migrations?: readonly string[];
}

/** Somebody waits for an answer within five seconds: a place in the pool and the first word take less than that together. */
const PLACE_MS = 3_000;
const BEGIN_MS = 1_500;
const STATEMENT_MS = 4_000;
/** By how much the database, which can say why, is quicker to cut a statement than we are to cut its connection. */
const AHEAD_MS = 300;

/** What the driver takes of it. */
export type ConnectionSettings = PoolConfig & { readonly Client: ReturnType<typeof attentiveClient> };

/** How a connection behaves: the database cuts slow statements, we cut silent connections, and dead idle ones are found. */
export function connectionSettings(statementMs = STATEMENT_MS): ConnectionSettings {
  return {
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: 15_000,
    connectionTimeoutMillis: PLACE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    Client: attentiveClient({ beginMs: BEGIN_MS, statementMs: statementMs + AHEAD_MS }),
  };
}

/** The one description of the database: entities, migrations, naming, and how long anything may take. */
export function createDataSource(url: string, settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...ENTITIES],
    migrations: MIGRATIONS.filter(({ name }) => settings.migrations?.includes(name) ?? true),
    namingStrategy: new SnakeCaseNaming(),
    // PostgreSQL makes random ids by itself.
    installExtensions: false,
    poolSize: settings.poolSize,
    applicationName: settings.applicationName,
    poolErrorHandler: settings.onPoolError ?? (() => undefined),
    extra: connectionSettings(settings.statementMs),
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
}
