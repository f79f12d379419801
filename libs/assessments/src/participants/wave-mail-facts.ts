import type { Tx, Wave } from '@sextant/data';
import { localizeInstrument, type Instrument } from '@sextant/maturity';
import { letterheadOf, type Letterhead } from '@sextant/platform';

import type { WaveMailFacts } from './wave-mail-texts.js';

/** A wave as far as its mails speak of it. */
export interface WaveToWriteAbout extends Pick<Wave, 'status' | 'confidentialityMode' | 'minimumGroup' | 'closesOn'> {
  readonly letterhead: Letterhead;
  readonly client: string;
  readonly instrument: Instrument;
}

/** Reads it. */
export async function waveToWriteAbout(tx: Tx, waveId: string): Promise<WaveToWriteAbout> {
  const [wave] = await tx.query<Omit<WaveToWriteAbout, 'letterhead'>>(
    `SELECT w.status, w.confidentiality_mode AS "confidentialityMode", w.minimum_group AS "minimumGroup",
            w.closes_on AS "closesOn", c.name AS client, v.document AS instrument
       FROM wave w
       JOIN client c ON c.id = w.client_id
       JOIN instrument_version v ON v.id = w.instrument_version_id
      WHERE w.id = $1`,
    [waveId],
  );
  return { ...wave!, letterhead: await letterheadOf(tx) };
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
    letterhead: wave.letterhead,
    client: wave.client,
    title: meta.title,
    mode: wave.confidentialityMode,
    minimumGroup: wave.minimumGroup,
    minutes: minutes?.with_function_items ?? minutes?.core_only ?? null,
    closesOn: wave.closesOn,
  };
}
