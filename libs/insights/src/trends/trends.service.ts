import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Assessment, TenantDb } from '@sextant/data';
import { readResult, trend, type Instrument, type Trend } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

import { instrumentForReaders } from '../results/instrument-for-readers.js';

/** A trend with what it takes to read it. Position `i` of every list belongs to wave `i`, the oldest first. */
export interface TrendInContext extends Trend {
  readonly assessmentId: string;
  readonly clientId: string;
  readonly assessmentName: string;
  readonly waveIds: string[];
  readonly resultIds: string[];
  /** The instrument of the last wave in one language; null while there is none. */
  readonly instrument: Instrument | null;
}

interface WaveRow {
  readonly waveId: string;
  readonly resultId: string;
  readonly name: string;
  readonly at: string;
  readonly document: unknown;
  readonly instrument: Instrument;
}

/** How an assessment moved over its waves. Costs one query, however many answers lie behind it. */
@Injectable()
export class TrendsService {
  constructor(private readonly db: TenantDb) {}

  /** Like-for-like series over the newest result of each scored wave, in columns. */
  ofAssessment(actor: Actor, assessmentId: string, locale: string): Promise<TrendInContext> {
    return this.db.readResults(actor, async (tx) => {
      const assessment = await tx.get(Assessment, assessmentId);
      assertCan(actor, 'result.read', assessment);
      const rows = await tx.query<WaveRow>(
        `SELECT wave.id AS "waveId", newest.id AS "resultId", wave.name,
                to_char(wave.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS at,
                newest.document, version.document AS instrument
           FROM wave
           JOIN instrument_version version ON version.id = wave.instrument_version_id
           JOIN LATERAL (SELECT id, document FROM result WHERE wave_id = wave.id ORDER BY number DESC LIMIT 1) newest ON true
          WHERE wave.assessment_id = $1 ORDER BY wave.closed_at, wave.number`,
        [assessmentId],
      );
      const last = rows.at(-1);
      return {
        ...trend(
          rows.map(({ name, at, document, instrument }) => ({ name, at, result: readResult(document), instrument })),
        ),
        assessmentId,
        clientId: assessment.clientId,
        assessmentName: assessment.name,
        waveIds: rows.map(({ waveId }) => waveId),
        resultIds: rows.map(({ resultId }) => resultId),
        instrument: last ? instrumentForReaders(last.instrument, locale) : null,
      };
    });
  }
}
