import { Global, Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { JobQueue } from './job-queue.js';
import { JobWorkers } from './job-workers.js';
import { QueueBackend } from './queue-backend.js';

/** Lets a process leave work behind; in the worker, also lets it do the work. */
@Global()
@Module({})
export class JobsModule {
  static producing(): DynamicModule {
    return { module: JobsModule, providers: [QueueBackend, JobQueue], exports: [JobQueue] };
  }

  static processing(): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [QueueBackend, JobQueue, JobWorkers],
      exports: [JobQueue],
    };
  }
}
