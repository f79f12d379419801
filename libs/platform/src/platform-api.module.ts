import { Module } from '@nestjs/common';

import { DateTimeScalar } from './graphql/date-time.scalar.js';
import { Backlog } from './health/backlog.js';
import { Degraded } from './health/degraded.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { OperatorServer } from './health/operator-server.js';
import { Readiness } from './health/readiness.js';
import { FailedJobsResolver } from './jobs/failed-jobs.resolver.js';
import { FailedJobsService } from './jobs/failed-jobs.service.js';
import { OperatorController } from './mail/operator.controller.js';

/** What the platform itself shows: health, metrics, failed jobs and the operator's page. */
@Module({
  controllers: [HealthController, OperatorController],
  providers: [
    DateTimeScalar,
    Readiness,
    Degraded,
    Metrics,
    Backlog,
    OperatorServer,
    FailedJobsService,
    FailedJobsResolver,
  ],
  exports: [Readiness, Degraded, Metrics],
})
export class PlatformApiModule {}
