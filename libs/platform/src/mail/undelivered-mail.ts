import { Injectable } from '@nestjs/common';
import { deliverMail } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';

import { JobQueue } from '../jobs/job-queue.js';
import type { RecurringWork } from '../jobs/recurring.js';

/** Queues again what is due and was never sent: its job was lost between the commit and the queue. */
@Injectable()
export class UndeliveredMail implements RecurringWork {
  readonly name = 'undelivered mail';
  readonly everySeconds = 60;

  constructor(
    private readonly system: SystemDb,
    private readonly jobs: JobQueue,
  ) {}

  async run(): Promise<void> {
    const due = await this.system.run((tx) =>
      tx.query<{ tenantId: string; mailId: string }>(
        `SELECT tenant_id AS "tenantId", id AS "mailId" FROM mail
          WHERE status = 'queued' AND deliver_after < now() - interval '60 seconds' LIMIT 500`,
      ),
    );
    for (const mail of due) await this.jobs.add(deliverMail, mail);
  }
}
