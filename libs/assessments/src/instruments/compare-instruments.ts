import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { InstrumentVersion, TenantDb } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';

import { compareVersions, type VersionDifference } from './compare-versions.js';

/** The difference between two stored versions. */
@Injectable()
export class CompareInstruments {
  constructor(private readonly db: TenantDb) {}

  compare(actor: Actor, beforeId: string, afterId: string): Promise<VersionDifference> {
    return this.db.run(actor, async (tx) => {
      const before = await tx.get(InstrumentVersion, beforeId);
      const after = await tx.get(InstrumentVersion, afterId);
      return compareVersions(before.document as unknown as Instrument, after.document as unknown as Instrument);
    });
  }
}
