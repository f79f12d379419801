import { Inject, Injectable } from '@nestjs/common';
import type { MailWay } from '@sextant/contracts';
import type { Mail } from '@sextant/data';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { Inbox } from './inbox.js';
import type { MailMessage } from './mail-message.js';
import { MailServer, type SendOutcome } from './mail-server.js';
import { mailWay } from './mail-way.js';

/** Hands a mail to the mail server, or to the inbox of a demonstration. */
@Injectable()
export class MailDelivery {
  readonly way: MailWay;
  private readonly server: MailServer | null;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly inbox: Inbox,
  ) {
    this.way = mailWay(environment);
    this.server = environment.SMTP_URL ? new MailServer(environment.SMTP_URL) : null;
  }

  /** Says what became of it. Nothing waits for it in a transaction. */
  async deliver(mail: Mail, message: MailMessage, signal?: AbortSignal): Promise<SendOutcome> {
    if (!this.server) {
      await this.inbox.take(mail.id, message);
      return { kind: 'sent' };
    }
    const address = this.environment.MAIL_FROM.replace(/^.*<|>.*$/g, '');
    const messageIdHost = new URL(this.environment.PUBLIC_URL).hostname;
    return this.server.send(
      {
        from: { name: message.fromName, address },
        to: message.to,
        subject: message.subject,
        text: message.text,
        html: message.html,
        attachments: message.logoPng
          ? [{ cid: 'logo', filename: 'logo.png', content: message.logoPng, contentDisposition: 'inline' as const }]
          : [],
        // The same mail keeps its id over retries, so that a mail server can drop the second copy.
        messageId: `<${mail.id}@${messageIdHost}>`,
      },
      signal,
    );
  }
}
