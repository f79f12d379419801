import type { Tx } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';

import { knownFunctions, type KnownFunctions } from './known-functions.js';

/**
 * The functions that a client's people can have: those of the instruments that the client is measured with, or of all the firm's
 * as long as it is measured with none.
 */
export async function clientFunctions(tx: Tx, clientId: string): Promise<KnownFunctions | null> {
  const found = await tx.query<{ document: Instrument; isUsed: boolean }>(
    `SELECT DISTINCT ON (v.instrument_id) v.document,
            EXISTS (SELECT FROM assessment a WHERE a.client_id = $1 AND a.instrument_id = v.instrument_id) AS "isUsed"
       FROM instrument_version v
      WHERE v.status = 'published'
      ORDER BY v.instrument_id, v.published_at DESC`,
    [clientId],
  );
  const used = found.filter(({ isUsed }) => isUsed);
  return knownFunctions((used.length > 0 ? used : found).map(({ document }) => document));
}
