import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DomainError } from '@sextant/contracts';
import {
  ConfigModule,
  DatabaseModule,
  FilesModule,
  JobsModule,
  LiveModule,
  MailModule,
  readEnvironment,
} from '@sextant/platform';

import { BadInput } from '../bad-input.js';

/**
 * Runs `work` with the services of some rooms, as the API would, on the database of `DATABASE_URL` (the address of
 * sextant_api), and closes everything again. A refusal becomes one line for the person at the terminal.
 */
export async function withServices<T>(
  rooms: readonly Type<unknown>[],
  work: (services: INestApplicationContext) => Promise<T>,
  environment = readEnvironment(),
): Promise<T> {
  const program = {
    module: class Program {},
    imports: [
      ConfigModule.with(environment),
      DatabaseModule.as('app_api', 4),
      JobsModule.producing(),
      MailModule.queueing(),
      LiveModule,
      FilesModule,
      ...rooms,
    ],
  };
  const services = await NestFactory.createApplicationContext(program, { logger: false, abortOnError: false });
  try {
    return await work(services);
  } catch (error) {
    throw error instanceof DomainError ? new BadInput([`${error.code} ${JSON.stringify(error.details)}`]) : error;
  } finally {
    await services.close();
  }
}
