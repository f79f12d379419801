import { InstrumentVersion, type Tx } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';

/** What a version says, as it was understood; what is out of sight is not found. */
export async function instrumentOf(tx: Tx, versionId: string): Promise<Instrument> {
  return (await tx.get(InstrumentVersion, versionId)).document;
}
