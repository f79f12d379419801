import { Module } from '@nestjs/common';

import { DateTimeScalar } from './graphql/date-time.scalar.js';
import { JsonScalar } from './graphql/json.scalar.js';
import { Degraded } from './health/degraded.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { OperatorServer } from './health/operator-server.js';
import { Readiness } from './health/readiness.js';
import { FailedJobsResolver } from './jobs/failed-jobs.resolver.js';
import { FailedJobsService } from './jobs/failed-jobs.service.js';
import { InboxResolver } from './mail/inbox.resolver.js';
import { InboxService } from './mail/inbox.service.js';

/** What the platform itself shows: health, metrics, failed jobs and the development inbox. */
@Module({
  controllers: [HealthController],
  providers: [
    DateTimeScalar,
    JsonScalar,
    Readiness,
    Degraded,
    Metrics,
    OperatorServer,
    FailedJobsService,
    FailedJobsResolver,
    InboxService,
    InboxResolver,
  ],
  exports: [Readiness, Degraded, Metrics],
})
export class PlatformApiModule {}
