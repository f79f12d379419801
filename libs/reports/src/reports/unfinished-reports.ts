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
        'SELECT tenant_id AS "tenantId", id AS "reportId" FROM doors.reports_unfinished()',
      ),
    );
    for (const report of silent) await this.jobs.add(generateReport, report);
  }
}
