import { Injectable } from '@nestjs/common';
import { deliverMail } from '@sextant/contracts';
import { Mail, type MailKind, type Tx } from '@sextant/data';

import { JobQueue } from '../jobs/job-queue.js';

/** Where rooms leave mails: the row is the outbox, the job follows the commit. */
@Injectable()
export class MailOutbox {
  constructor(private readonly jobs: JobQueue) {}

  async queue(
    tx: Tx,
    mail: { kind: MailKind; subjectId: string; recipient: string; deliverAfter?: Date },
  ): Promise<Mail> {
    const deliverAfter = mail.deliverAfter ?? new Date();
    const row = await tx.insert(Mail, { ...mail, deliverAfter, status: 'queued' });
    const delay = deliverAfter.getTime() - Date.now();
    tx.afterCommit(() => this.jobs.add(deliverMail, { tenantId: row.tenantId, mailId: row.id }, delay));
    return row;
  }
}
