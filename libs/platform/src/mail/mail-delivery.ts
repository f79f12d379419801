import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '@sextant/contracts';
import { TenantDb, type Mail } from '@sextant/data';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { standaloneHtml } from './letter.js';
import type { MailMessage } from './mail-message.js';
import { MailServer, type SendOutcome } from './mail-server.js';

/** Hands a mail to the mail server, or to the development inbox when `SMTP_URL` is not set. Chosen here only. */
@Injectable()
export class MailDelivery {
  private readonly server: MailServer | null;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly db: TenantDb,
  ) {
    this.server = environment.SMTP_URL ? new MailServer(environment.SMTP_URL) : null;
  }

  /** Says what became of it. Nothing waits for it in a transaction. */
  async deliver(mail: Mail, message: MailMessage, signal?: AbortSignal): Promise<SendOutcome> {
    if (!this.server) return this.takeIn(mail, message);
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

  private async takeIn(mail: Mail, message: MailMessage): Promise<SendOutcome> {
    await this.db.run(systemActor(mail.tenantId), (tx) =>
      tx.query(
        `INSERT INTO inbox_message (tenant_id, id, recipient, subject, text_body, html_body)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [mail.tenantId, mail.id, message.to, message.subject, message.text, standaloneHtml(message)],
      ),
    );
    return { kind: 'sent' };
  }
}
