import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SystemDb } from '@sextant/data';
import {
  ConfigModule,
  DatabaseModule,
  JobsModule,
  LiveModule,
  MailModule,
  readEnvironment,
  type Environment,
} from '@sextant/platform';
import { testDatabase } from '@sextant/testing/test-database';
import pg from 'pg';

/** The services of some rooms as the worker has them, on a database of their own, without anybody who takes the jobs. */
export interface BenchWorker {
  readonly environment: Environment;
  readonly system: SystemDb;
  /** Past all policies. */
  readonly admin: pg.Client;
  readonly get: <T>(service: Type<T>) => T;
  readonly close: () => Promise<void>;
}

/** Opens them; whatever `setUp` begins and cannot finish is closed again. */
export async function benchWorker<T>(
  rooms: readonly Type<unknown>[],
  setUp: (worker: BenchWorker) => Promise<T>,
): Promise<T> {
  const database = await testDatabase();
  const { workerUrl, secret } = database;
  const environment = readEnvironment({
    NODE_ENV: 'test',
    DATABASE_URL: workerUrl,
    APP_SECRET: secret,
    LOG_LEVEL: 'silent',
  });

  @Module({
    imports: [
      ConfigModule.with(environment),
      DatabaseModule.as('app_worker', 4),
      JobsModule.producing(),
      MailModule.queueing(),
      LiveModule,
      ...rooms,
    ],
  })
  class Worker {}

  const context = await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const get = <S>(service: Type<S>): S => context.get(service, { strict: false });
  const close = async (): Promise<void> => {
    await admin.end();
    await context.close();
    await database.drop();
  };
  try {
    return await setUp({ environment, system: get(SystemDb), admin, get, close });
  } catch (error) {
    await close();
    throw error;
  }
}
