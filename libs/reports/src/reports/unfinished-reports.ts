import { Injectable } from '@nestjs/common';
import { generateReport } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';
import { JobQueue, type RecurringWork } from '@sextant/platform';

/** Queues again the reports whose job was lost, or whose worker fell silent. */
@Injectable()
export class UnfinishedReports implements RecurringWork {
  readonly name = 'unfinished reports';
  readonly everySeconds = 30;

  constructor(
    private readonly system: SystemDb,
    private readonly jobs: JobQueue,
  ) {}

  async run(): Promise<void> {
    const silent = await this.system.run((tx) =>
      tx.query<{ tenantId: string; reportId: string }>(
        `SELECT tenant_id AS "tenantId", id AS "reportId" FROM report
          WHERE status IN ('queued', 'rendering') AND heartbeat_at < now() - interval '60 seconds' LIMIT 500`,
      ),
    );
    for (const report of silent) await this.jobs.add(generateReport, report);
  }
}
