import { deliverMail } from '@sextant/contracts';

import { Processes, type JobProcessor } from '../jobs/processes.js';
import { OutgoingMail } from './outgoing-mail.js';

interface Payload {
  tenantId: string;
  mailId: string;
}

/** Somebody wants a mail sent again that failed, or that may have been sent. What is in line already is left alone. */
@Processes(deliverMail)
export class DeliverMailProcessor implements JobProcessor<Payload> {
  constructor(private readonly outgoing: OutgoingMail) {}

  process({ tenantId, mailId }: Payload): Promise<void> {
    return this.outgoing.requeue(tenantId, mailId);
  }
}
