import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DueWaves, UnscoredWaves } from '@sextant/assessments/worker';
import { OutlivedSessions } from '@sextant/identity/worker';
import { DueMail, OutlivedOperations, withLogContext, type RecurringWork } from '@sextant/platform';
import { UnfinishedReports } from '@sextant/reports/worker';

/** Every recurring job, in one list. Several workers may run them at once: each only repairs what a crash left. */
@Injectable()
export class Schedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Schedules.name);
  private readonly work: readonly RecurringWork[];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();

  constructor(
    due: DueWaves,
    unscored: UnscoredWaves,
    reports: UnfinishedReports,
    mail: DueMail,
    sessions: OutlivedSessions,
    operations: OutlivedOperations,
  ) {
    this.work = [due, unscored, reports, mail, sessions, operations];
  }

  onApplicationBootstrap(): void {
    for (const work of this.work) {
      this.timers.push(setInterval(() => this.run(work), work.everySeconds * 1_000));
      this.run(work);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.timers.forEach(clearInterval);
    this.work.forEach((work) => work.stop?.());
    await Promise.all(this.running);
  }

  private run(work: RecurringWork): void {
    const turn = withLogContext({ work: work.name }, () =>
      work.run().catch((error: unknown) => this.logger.error({ error }, 'recurring work failed')),
    ).finally(() => this.running.delete(turn));
    this.running.add(turn);
  }
}
