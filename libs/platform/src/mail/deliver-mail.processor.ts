import type { OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { deliverMail, systemActor } from '@sextant/contracts';
import { Mail, MAIL_KINDS, TenantDb, type MailKind } from '@sextant/data';

import { Processes, type JobProcessor } from '../jobs/processes.js';
import { COMPOSES_MAIL, type MailComposer } from './composes-mail.js';
import { MailDelivery } from './mail-delivery.js';

interface Payload {
  tenantId: string;
  mailId: string;
}

/** Composes a mail while its row is locked, hands it over, and says so in the same row. */
@Processes(deliverMail)
export class DeliverMailProcessor implements JobProcessor<Payload>, OnApplicationBootstrap {
  private readonly composers = new Map<MailKind, MailComposer>();

  constructor(
    private readonly db: TenantDb,
    private readonly delivery: MailDelivery,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const kinds = metatype ? this.reflector.get<MailKind[] | undefined>(COMPOSES_MAIL, metatype) : undefined;
      for (const kind of kinds ?? []) {
        if (this.composers.has(kind)) throw new Error(`Two composers for mail of kind ${kind}.`);
        this.composers.set(kind, instance as MailComposer);
      }
    }
    const missing = MAIL_KINDS.filter((kind) => !this.composers.has(kind));
    if (missing.length > 0) throw new Error(`No composer for mail of kind ${missing.join(', ')}.`);
  }

  async process({ tenantId, mailId }: Payload): Promise<void> {
    await this.db.run(systemActor(tenantId), async (tx) => {
      const mail = await tx.lock(Mail, mailId);
      if (mail.status === 'sent') return;
      if (this.delivery.way === 'none') {
        await tx.query(`UPDATE mail SET status = 'held' WHERE id = $1`, [mailId]);
        return;
      }
      const message = await this.composers.get(mail.kind)!.compose(tx, mail);
      if (message) await this.delivery.deliver(mail, message);
      await tx.query(
        `UPDATE mail SET status = 'sent', sent_at = now(), attempt = attempt + 1, failure = NULL WHERE id = $1`,
        [mailId],
      );
    });
  }

  async giveUp({ tenantId, mailId }: Payload, reason: string): Promise<void> {
    await this.db.run(systemActor(tenantId), (tx) =>
      tx.query(`UPDATE mail SET status = 'failed', failure = $2 WHERE id = $1 AND status <> 'sent'`, [mailId, reason]),
    );
  }
}
