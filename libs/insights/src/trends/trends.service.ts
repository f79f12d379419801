import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Assessment, TenantDb } from '@sextant/data';
import { trend, type Instrument, type ResultDocument, type Trend } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

/** How an assessment moved over its waves. Costs one query, however many answers lie behind it. */
@Injectable()
export class TrendsService {
  constructor(private readonly db: TenantDb) {}

  /** Like-for-like series over the newest result of each scored wave, in columns. */
  ofAssessment(actor: Actor, assessmentId: string): Promise<Trend> {
    return this.db.readResults(actor, async (tx) => {
      const assessment = await tx.get(Assessment, assessmentId);
      assertCan(actor, 'result.read', assessment);
      const waves = await tx.query<{ name: string; at: string; result: ResultDocument; instrument: Instrument }>(
        `SELECT wave.name, to_char(wave.closed_at, 'YYYY-MM-DD') AS at, newest.document AS result, version.document AS instrument
           FROM wave
           JOIN instrument_version version ON version.id = wave.instrument_version_id
           JOIN LATERAL (SELECT document FROM result WHERE wave_id = wave.id ORDER BY number DESC LIMIT 1) newest ON true
          WHERE wave.assessment_id = $1 ORDER BY wave.number`,
        [assessmentId],
      );
      return trend(waves);
    });
  }
}
