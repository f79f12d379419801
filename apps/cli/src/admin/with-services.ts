import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DomainError, type ErrorCode } from '@sextant/contracts';
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
    throw error instanceof DomainError ? new BadInput([inWords(error)]) : error;
  } finally {
    await services.close();
  }
}

/** What the terminal says in a sentence; the rest by code. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  IMPORTED_ALREADY: 'These answers have been imported already:',
  IMPORTED_OTHERWISE: 'The wave was imported with another mode or minimum; import it with the same ones:',
};

function inWords({ code, details }: DomainError): string {
  return `${WORDS[code] ?? code} ${JSON.stringify(details)}`;
}
