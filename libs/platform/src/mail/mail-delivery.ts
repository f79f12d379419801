import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Mail, Tx } from '@sextant/data';
import { createTransport, type Transporter } from 'nodemailer';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { standaloneHtml } from './letter.js';
import type { MailMessage } from './mail-message.js';

/** Hands a mail to the mail server, or to the development inbox when `SMTP_URL` is not set. Chosen here only. */
@Injectable()
export class MailDelivery implements OnApplicationShutdown {
  private readonly transporter: Transporter | null;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {
    this.transporter = environment.SMTP_URL ? createTransport(environment.SMTP_URL) : null;
  }

  async deliver(tx: Tx, mail: Mail, message: MailMessage): Promise<void> {
    if (!this.transporter) {
      await tx.query(
        `INSERT INTO inbox_message (tenant_id, id, recipient, subject, text_body, html_body)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [mail.tenantId, mail.id, message.to, message.subject, message.text, standaloneHtml(message)],
      );
      return;
    }
    const address = this.environment.MAIL_FROM.replace(/^.*<|>.*$/g, '');
    const messageIdHost = new URL(this.environment.PUBLIC_URL).hostname;
    await this.transporter.sendMail({
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
    });
  }

  onApplicationShutdown(): void {
    this.transporter?.close();
  }
}
