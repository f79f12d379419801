import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { TenantDb, Wave } from '@sextant/data';
import { assertCan, standaloneHtml } from '@sextant/platform';

import { PersonalLinks } from './personal-links.js';
import { waveMailFacts, waveToWriteAbout } from './wave-mail-facts.js';
import { waveMailText, type WaveMailFacts } from './wave-mail-texts.js';

/** A mail as its readers will see it. */
export interface PreviewOfMail {
  readonly subject: string;
  readonly html: string;
}

/** Mails of a wave, looked at before they are sent. */
@Injectable()
export class WaveMailPreview {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
  ) {}

  /** The very text that is sent, without a name; its link leads nowhere. Sends nothing. */
  preview(actor: Actor, waveId: string, kind: WaveMailFacts['kind'], locale: string): Promise<PreviewOfMail> {
    return this.db.run(actor, async (tx) => {
      assertCan(actor, 'wave.invite', await tx.get(Wave, waveId));
      const wave = await waveToWriteAbout(tx, waveId);
      const address = this.links.addressOf('test');
      const mail = waveMailText(waveMailFacts(wave, { kind, locale, name: null, address }));
      return { subject: mail.subject, html: standaloneHtml(mail) };
    });
  }
}
