import type { Mail, Tx } from '@sextant/data';
import { ComposesMail, type MailComposer, type MailMessage } from '@sextant/platform';

import { PersonalLinks } from './personal-links.js';
import { waveMailFacts, waveToWriteAbout } from './wave-mail-facts.js';
import { waveMailText, type WaveMailFacts } from './wave-mail-texts.js';

interface Addressee {
  readonly tenantId: string;
  readonly id: string;
  readonly rotation: number;
  readonly waveId: string;
  readonly name: string;
  readonly locale: string;
  readonly hasSubmitted: boolean;
}

/** Writes the mails of a wave at the moment they are sent: the link in them rests nowhere else. */
@ComposesMail('wave-invitation', 'wave-reminder', 'wave-test')
export class WaveMailComposer implements MailComposer {
  constructor(private readonly links: PersonalLinks) {}

  /**
   * Null once the wave is closed or the participant is gone; a reminder also once they have handed in. An invitation that
   * failed and is sent again must not turn out differently then: it would tell that they have.
   */
  async compose(tx: Tx, mail: Mail): Promise<MailMessage | null> {
    if (mail.kind === 'wave-test') return this.write(tx, mail, mail.subjectId, null);
    const [addressee] = await tx.query<Addressee>(
      `SELECT p.tenant_id AS "tenantId", p.id, p.rotation, p.wave_id AS "waveId", s.name, s.locale,
              p.submitted_on IS NOT NULL AS "hasSubmitted"
         FROM participant p JOIN stakeholder s ON s.id = p.stakeholder_id WHERE p.id = $1`,
      [mail.subjectId],
    );
    if (!addressee || (mail.kind === 'wave-reminder' && addressee.hasSubmitted)) return null;
    return this.write(tx, mail, addressee.waveId, addressee);
  }

  private async write(tx: Tx, mail: Mail, waveId: string, addressee: Addressee | null): Promise<MailMessage | null> {
    const wave = await waveToWriteAbout(tx, waveId);
    if (addressee && wave.status !== 'open') return null;
    const facts = waveMailFacts(wave, {
      kind: mail.kind as WaveMailFacts['kind'],
      locale: addressee?.locale ?? wave.instrument.meta.locale,
      name: addressee?.name ?? null,
      address: this.links.addressOf(addressee ? this.links.tokenOf(addressee) : 'test'),
    });
    // Whoever holds such a link answers as that person: only a named wave's may be read by others, in a demonstration.
    const privateLink = addressee && wave.confidentialityMode !== 'named' ? facts.address : null;
    return { to: mail.recipient, fromName: wave.letterhead.firm, ...waveMailText(facts), privateLink };
  }
}
