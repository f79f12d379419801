import { Injectable, Logger } from '@nestjs/common';
import { SystemDb } from '@sextant/data';

import { withLogContext } from '../logging/log-context.js';
import type { RecurringWork } from '../jobs/recurring.js';
import { MailComposers } from './mail-composers.js';
import { MailDelivery } from './mail-delivery.js';
import type { SendOutcome } from './mail-server.js';
import { MOST_AT_ONCE, OutgoingMail, type ClaimedMail } from './outgoing-mail.js';

/** Firms that one worker delivers for at the same time. */
const MOST_FIRMS = 20;

/**
 * Sends what is due: claims, sends, marks, each by itself, so that no transaction waits for a mail server. The rows are the
 * queue, and the database's clock says what is due. Each firm has places of its own: one whose server is silent waits alone.
 */
@Injectable()
export class DueMail implements RecurringWork {
  readonly name = 'mail that is due';
  readonly everySeconds = 1;
  private readonly logger = new Logger(DueMail.name);
  private readonly underWay = new Set<string>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly system: SystemDb,
    private readonly outgoing: OutgoingMail,
    private readonly composers: MailComposers,
    private readonly delivery: MailDelivery,
  ) {}

  /** Goes on until nothing is due; firms that are being served already are left to whoever does. */
  async run(): Promise<void> {
    if (this.stopping.signal.aborted || this.underWay.size >= MOST_FIRMS) return;
    const { way } = this.delivery;
    const waiting = way === 'none' ? ['queued'] : ['queued', 'held'];
    const firms = await this.system.run((tx) =>
      tx.query<{ tenantId: string }>('SELECT tenant_id AS "tenantId" FROM doors.tenants_with_mail($1)', [waiting]),
    );
    const next = firms.map(({ tenantId }) => tenantId).filter((firm) => !this.underWay.has(firm));
    const served = next.slice(0, MOST_FIRMS - this.underWay.size);
    if (way === 'none') return void (await Promise.all(served.map((firm) => this.outgoing.hold(firm))));
    await Promise.all(served.map((firm) => withLogContext({ tenantId: firm }, () => this.deliverFor(firm))));
  }

  /** What has not been handed over yet stays in line. */
  stop(): void {
    this.stopping.abort();
  }

  private async deliverFor(tenantId: string): Promise<void> {
    this.underWay.add(tenantId);
    await this.outgoing.release(tenantId);
    const places = new Set<Promise<void>>();
    try {
      while (!this.stopping.signal.aborted) {
        const claimed = await this.outgoing.claim(tenantId, MOST_AT_ONCE - places.size);
        for (const mail of claimed) {
          const place = this.deliver(mail).finally(() => places.delete(place));
          places.add(place);
        }
        if (places.size === 0) return;
        await Promise.race(places);
      }
    } finally {
      await Promise.allSettled(places);
      this.underWay.delete(tenantId);
    }
  }

  private async deliver(mail: ClaimedMail): Promise<void> {
    const outcome = await this.send(mail).catch((error: unknown): SendOutcome => {
      this.logger.error({ error, mail: mail.id }, 'a mail could not be written');
      return { kind: 'not-sent', isFinal: false, reason: 'it could not be written' };
    });
    if (outcome.kind !== 'sent') this.logger.warn({ mail: mail.id, outcome: outcome.kind }, 'a mail was not delivered');
    await this.outgoing.settle(mail, outcome);
  }

  private async send({ tenantId, id }: ClaimedMail): Promise<SendOutcome> {
    const { mail, message } = await this.composers.compose(tenantId, id);
    return message ? this.delivery.deliver(mail, message, this.stopping.signal) : { kind: 'sent' };
  }
}
