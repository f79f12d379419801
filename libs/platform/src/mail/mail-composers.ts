import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { systemActor, MAIL_KINDS, type MailKind } from '@sextant/contracts';
import { Mail, TenantDb } from '@sextant/data';

import { COMPOSES_MAIL, type MailComposer } from './composes-mail.js';
import type { MailMessage } from './mail-message.js';

/** Every room's composers; refuses to start when a kind of mail has none or two. */
@Injectable()
export class MailComposers implements OnApplicationBootstrap {
  private readonly composers = new Map<MailKind, MailComposer>();

  constructor(
    private readonly db: TenantDb,
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

  /** A mail's text and its recipient; null when it is no longer wanted. */
  compose(tenantId: string, mailId: string): Promise<{ mail: Mail; message: MailMessage | null }> {
    return this.db.run(systemActor(tenantId), async (tx) => {
      const mail = await tx.get(Mail, mailId);
      return { mail, message: await this.composers.get(mail.kind)!.compose(tx, mail) };
    });
  }
}
