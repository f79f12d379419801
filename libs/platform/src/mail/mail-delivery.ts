import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Mail } from '@sextant/data';
import { createTransport, type Transporter } from 'nodemailer';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { Inbox } from './inbox.js';
import type { MailMessage } from './mail-message.js';
import { mailWay, type MailWay } from './mail-way.js';

/** Hands a mail to the mail server, or to the inbox of a demonstration. */
@Injectable()
export class MailDelivery implements OnApplicationShutdown {
  readonly way: MailWay;
  private readonly transporter: Transporter | null;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly inbox: Inbox,
  ) {
    this.way = mailWay(environment);
    this.transporter = environment.SMTP_URL ? createTransport(environment.SMTP_URL) : null;
  }

  async deliver(mail: Mail, message: MailMessage): Promise<void> {
    if (!this.transporter) return this.inbox.take(mail.id, message);
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
