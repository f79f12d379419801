import { Global, Inject, Logger, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { assertLeastPrivilege, createDataSource, SystemDb, TenantDb, type WorkRole } from '@sextant/data';
import { DataSource } from 'typeorm';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { Keys } from '../config/keys.js';

/** Work may take its time: nobody waits for an answer. */
const WORK_MS = 10_000;

/** To connect when the process starts, each as long as a request waits for a place. */
const MOST_ATTEMPTS = 10;

const DATA_SOURCE = Symbol('data source');

/** Opens the doors to the database for one process, and refuses a login that policies would not hold back. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  static as(role: WorkRole, poolSize = 20): DynamicModule {
    const logger = new Logger('Database');
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DATA_SOURCE,
          inject: [ENVIRONMENT],
          useFactory: async (environment: Environment) => {
            const dataSource = createDataSource(environment.DATABASE_URL, {
              poolSize,
              ...(role === 'app_worker' && { statementMs: WORK_MS }),
              // By its name provisioning tells a process that signs from one of the version before.
              applicationName: `${role.replace('app_', 'sextant-')}-signed`,
              onPoolError: (error) => logger.warn(`An idle database connection was lost: ${error.message}`),
            });
            await connectAtLast(dataSource);
            await assertLeastPrivilege(dataSource).catch(async (error: unknown) => {
              await dataSource.destroy();
              throw error;
            });
            return dataSource;
          },
        },
        {
          provide: TenantDb,
          inject: [DATA_SOURCE, Keys],
          useFactory: (dataSource: DataSource, keys: Keys) =>
            new TenantDb(dataSource, {
              role,
              auditKey: keys.of('audit'),
              operationKey: keys.of('operation'),
              contextKey: keys.of('context'),
              onEffectError: (error) => logger.error(error, 'an effect after commit failed; the sweeper repairs it'),
            }),
        },
        {
          provide: SystemDb,
          inject: [DATA_SOURCE, TenantDb],
          useFactory: (dataSource: DataSource, tenants: TenantDb) => new SystemDb(dataSource, tenants),
        },
      ],
      exports: [TenantDb, SystemDb],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** A database that is slow to come up is waited for; a wrong address or password is said at once. */
async function connectAtLast(dataSource: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !(error instanceof Error && /timeout/i.test(error.message))) throw error;
    }
  }
}
