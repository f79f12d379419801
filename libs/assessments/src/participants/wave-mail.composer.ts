import type { Mail, Tx, Wave } from '@sextant/data';
import { localizeInstrument, type Instrument } from '@sextant/maturity';
import { ComposesMail, type MailComposer, type MailMessage } from '@sextant/platform';

import { PersonalLinks } from './personal-links.js';
import { waveMailText, type WaveMailFacts } from './wave-mail-texts.js';

interface WaveFacts extends Pick<Wave, 'status' | 'confidentialityMode' | 'minimumGroup' | 'closesOn'> {
  readonly firm: string;
  readonly colour: string;
  readonly client: string;
  readonly instrument: Instrument;
}

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

  /** Null once the wave is closed, the participant is gone, or has handed in. */
  async compose(tx: Tx, mail: Mail): Promise<MailMessage | null> {
    if (mail.kind === 'wave-test') return this.write(tx, mail, mail.subjectId, null);
    const [addressee] = await tx.query<Addressee>(
      `SELECT p.tenant_id AS "tenantId", p.id, p.rotation, p.wave_id AS "waveId", s.name, s.locale,
              p.submitted_on IS NOT NULL AS "hasSubmitted"
         FROM participant p JOIN stakeholder s ON s.id = p.stakeholder_id WHERE p.id = $1`,
      [mail.subjectId],
    );
    if (!addressee || addressee.hasSubmitted) return null;
    return this.write(tx, mail, addressee.waveId, addressee);
  }

  private async write(tx: Tx, mail: Mail, waveId: string, addressee: Addressee | null): Promise<MailMessage | null> {
    const wave = await this.wave(tx, waveId);
    if (addressee && wave.status !== 'open') return null;
    const locale = addressee?.locale ?? wave.instrument.meta.locale;
    const { meta } = localizeInstrument(wave.instrument, locale);
    const minutes = meta.estimated_minutes;
    const facts: WaveMailFacts = {
      kind: mail.kind as WaveMailFacts['kind'],
      locale,
      firm: wave.firm,
      colour: wave.colour,
      client: wave.client,
      title: meta.title,
      name: addressee?.name ?? null,
      mode: wave.confidentialityMode,
      minimumGroup: wave.minimumGroup,
      minutes: minutes?.with_function_items ?? minutes?.core_only ?? null,
      closesOn: wave.closesOn,
      address: this.links.addressOf(addressee ? this.links.tokenOf(addressee) : 'test'),
    };
    return { to: mail.recipient, fromName: wave.firm, ...waveMailText(facts) };
  }

  private async wave(tx: Tx, waveId: string): Promise<WaveFacts> {
    const [wave] = await tx.query<WaveFacts>(
      `SELECT w.status, w.confidentiality_mode AS "confidentialityMode", w.minimum_group AS "minimumGroup",
              w.closes_on AS "closesOn", t.name AS firm, t.brand_colour AS colour, c.name AS client, v.document AS instrument
         FROM wave w
         JOIN tenant t ON t.tenant_id = w.tenant_id
         JOIN client c ON c.id = w.client_id
         JOIN instrument_version v ON v.id = w.instrument_version_id
        WHERE w.id = $1`,
      [waveId],
    );
    return wave!;
  }
}
