import type { Tx, Wave } from '@sextant/data';
import { localizeInstrument, type Instrument } from '@sextant/maturity';

import type { WaveMailFacts } from './wave-mail-texts.js';

/** A wave as far as its mails speak of it. */
export interface WaveToWriteAbout extends Pick<Wave, 'status' | 'confidentialityMode' | 'minimumGroup' | 'closesOn'> {
  readonly firm: string;
  readonly firmAddress: string;
  readonly colour: string;
  readonly client: string;
  readonly instrument: Instrument;
}

/** Reads it. */
export async function waveToWriteAbout(tx: Tx, waveId: string): Promise<WaveToWriteAbout> {
  const [wave] = await tx.query<WaveToWriteAbout>(
    `SELECT w.status, w.confidentiality_mode AS "confidentialityMode", w.minimum_group AS "minimumGroup",
            w.closes_on AS "closesOn", t.name AS firm, t.address AS "firmAddress", t.brand_colour AS colour,
            c.name AS client, v.document AS instrument
       FROM wave w
       JOIN tenant t ON t.tenant_id = w.tenant_id
       JOIN client c ON c.id = w.client_id
       JOIN instrument_version v ON v.id = w.instrument_version_id
      WHERE w.id = $1`,
    [waveId],
  );
  return wave!;
}

/** What one mail says, in one language, to one reader. */
export function waveMailFacts(
  wave: WaveToWriteAbout,
  reader: Pick<WaveMailFacts, 'kind' | 'locale' | 'name' | 'address'>,
): WaveMailFacts {
  const { meta } = localizeInstrument(wave.instrument, reader.locale);
  const minutes = meta.estimated_minutes;
  return {
    ...reader,
    firm: wave.firm,
    firmAddress: wave.firmAddress,
    colour: wave.colour,
    client: wave.client,
    title: meta.title,
    mode: wave.confidentialityMode,
    minimumGroup: wave.minimumGroup,
    minutes: minutes?.with_function_items ?? minutes?.core_only ?? null,
    closesOn: wave.closesOn,
  };
}
