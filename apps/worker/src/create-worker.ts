import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PinoLogger, type Environment } from '@sextant/platform';

import { WorkerModule } from './worker.module.js';

/** The worker as an application context; it takes jobs as soon as it stands. */
export function createWorker(environment: Environment): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.with(environment), {
    logger: new PinoLogger(environment.LOG_LEVEL, 'worker'),
    abortOnError: false,
  });
}
