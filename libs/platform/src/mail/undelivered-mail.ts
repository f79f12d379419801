import { Injectable } from '@nestjs/common';
import { deliverMail } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';

import { JobQueue } from '../jobs/job-queue.js';
import type { RecurringWork } from '../jobs/recurring.js';
import { MailDelivery } from './mail-delivery.js';

/**
 * Queues again what is due and was never sent: its job was lost between the commit and the queue, or it was held back for
 * want of a mail server and there is one now.
 */
@Injectable()
export class UndeliveredMail implements RecurringWork {
  readonly name = 'undelivered mail';
  readonly everySeconds = 60;

  constructor(
    private readonly system: SystemDb,
    private readonly jobs: JobQueue,
    private readonly delivery: MailDelivery,
  ) {}

  async run(): Promise<void> {
    const due = await this.system.run((tx) =>
      tx.query<{ tenantId: string; mailId: string }>(
        `SELECT tenant_id AS "tenantId", id AS "mailId" FROM mail
          WHERE status = ANY ($1) AND deliver_after < now() - interval '60 seconds' LIMIT 500`,
        [this.delivery.way === 'none' ? ['queued'] : ['queued', 'held']],
      ),
    );
    for (const mail of due) await this.jobs.add(deliverMail, mail);
  }
}
