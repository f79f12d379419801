import { Injectable } from '@nestjs/common';
import type { MailKind } from '@sextant/contracts';
import { Mail, type Tx } from '@sextant/data';

/** Where rooms leave mails: the row is the outbox, and stands or falls with the transaction. A worker looks for due ones. */
@Injectable()
export class MailOutbox {
  queue(tx: Tx, mail: { kind: MailKind; subjectId: string; recipient: string }): Promise<Mail> {
    return tx.insert(Mail, { ...mail, status: 'queued' });
  }
}
