import { DataSource } from 'typeorm';

import { ENTITIES } from './entities/entities.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { SnakeCaseNaming } from './snake-case-naming.js';

/** How one process talks to the database. */
export interface DataSourceSettings {
  readonly poolSize: number;
  readonly applicationName: string;
  readonly onPoolError?: (error: Error) => void;
}

/** The one description of the database: entities, migrations, naming; a slow statement is cut after five seconds. */
export function createDataSource(url: string, settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    namingStrategy: new SnakeCaseNaming(),
    // PostgreSQL makes random ids by itself.
    installExtensions: false,
    poolSize: settings.poolSize,
    applicationName: settings.applicationName,
    poolErrorHandler: settings.onPoolError ?? (() => undefined),
    extra: { statement_timeout: 5_000, idle_in_transaction_session_timeout: 15_000, connectionTimeoutMillis: 5_000 },
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
}
