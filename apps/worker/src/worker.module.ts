import { Module, type DynamicModule } from '@nestjs/common';
import { AssessmentsWorkerModule } from '@sextant/assessments/worker';
import { IdentityWorkerModule } from '@sextant/identity/worker';
import {
  ConfigModule,
  DatabaseModule,
  FilesModule,
  JobsModule,
  LiveModule,
  MailModule,
  OutlivedOperations,
  type Environment,
} from '@sextant/platform';
import { ReportsWorkerModule } from '@sextant/reports/worker';

import { Schedules } from './schedules.js';

/** The worker: every room's processors, and no GraphQL. */
@Module({})
export class WorkerModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(environment),
        DatabaseModule.as('app_worker', 10),
        JobsModule.processing(),
        MailModule.delivering(),
        LiveModule,
        FilesModule,
        IdentityWorkerModule,
        AssessmentsWorkerModule,
        ReportsWorkerModule,
      ],
      providers: [Schedules, OutlivedOperations],
    };
  }
}
