import { Injectable } from '@nestjs/common';

import { JobQueue } from '../jobs/job-queue.js';
import { LiveBus } from '../live/live-bus.js';

/** What works more slowly just now: news that do not come by themselves, jobs that wait for a sweeper. */
@Injectable()
export class Degraded {
  constructor(
    private readonly live: LiveBus,
    private readonly jobs: JobQueue,
  ) {}

  /** In words for probes and headers; nothing means that all is well. */
  parts(): string[] {
    return [!this.live.isConnected && 'live', !this.jobs.isConnected && 'jobs'].filter((part) => part !== false);
  }
}
