import { Injectable } from '@nestjs/common';
import type { Actor, TrendInContext } from '@sextant/contracts';
import { Assessment, TenantDb, Wave } from '@sextant/data';
import { trend } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

import { releasedWaves } from '../released-waves/released-waves.js';
import { instrumentForReaders } from '../results/instrument-for-readers.js';

/** How an assessment moved over its waves. Costs one query, however many answers lie behind it. */
@Injectable()
export class TrendsService {
  constructor(private readonly db: TenantDb) {}

  /**
   * Like-for-like series over the scored waves, in columns; up to one of them if it is named: its result knows nothing of later ones.
   * Up to a wave that has no result there is nothing.
   */
  ofAssessment(
    actor: Actor,
    assessmentId: string,
    { locale, upToWaveId }: { locale: string; upToWaveId?: string | null },
  ): Promise<TrendInContext> {
    return this.db.readResults(actor, async (tx) => {
      const assessment = await tx.get(Assessment, assessmentId);
      assertCan(actor, 'result.read', assessment);
      if (upToWaveId) await tx.get(Wave, upToWaveId);
      const waves = await releasedWaves(tx, assessmentId, upToWaveId);
      const last = waves.at(-1);
      return {
        ...trend(waves),
        assessmentId,
        clientId: assessment.clientId,
        assessmentName: assessment.name,
        waveIds: waves.map(({ waveId }) => waveId),
        resultIds: waves.map(({ resultId }) => resultId),
        instrument: last ? instrumentForReaders(last.instrument, locale) : null,
      };
    });
  }
}
