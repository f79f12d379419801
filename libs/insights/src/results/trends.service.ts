import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';
import { trend, type Instrument, type ResultDocument, type Trend } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

import { instrumentForReaders } from './instrument-for-readers.js';

/** The waves of one assessment side by side. Position `i` of every list belongs to wave `i`. */
export interface ReadTrend {
  readonly assessmentId: string;
  readonly clientId: string;
  readonly name: string;
  readonly waveIds: string[];
  readonly resultIds: string[];
  readonly document: Trend;
  /** The instrument of the last wave; null while there is none. */
  readonly instrument: Instrument | null;
}

interface WaveRow {
  readonly waveId: string;
  readonly resultId: string;
  readonly name: string;
  readonly at: string;
  readonly result: ResultDocument;
  readonly instrument: Instrument;
}

/** Like-for-like trends over the newest result of each wave; the cost grows with waves, not with answers. */
@Injectable()
export class TrendsService {
  constructor(private readonly db: TenantDb) {}

  ofAssessment(actor: Actor, assessmentId: string, locale: string): Promise<ReadTrend> {
    return this.db.readResults(actor, async (tx) => {
      const [assessment] = await tx.query<{ id: string; clientId: string; name: string }>(
        'SELECT id, client_id AS "clientId", name FROM assessment WHERE id = $1',
        [assessmentId],
      );
      if (!assessment) throw new DomainError('NOT_FOUND', { id: assessmentId });
      assertCan(actor, 'result.read', assessment);
      const waves = await tx.query<WaveRow>(
        `SELECT * FROM (
           SELECT DISTINCT ON (w.number) w.number, w.id AS "waveId", r.id AS "resultId", w.name,
                  to_char(w.closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS at, w.closed_at,
                  r.document AS result, v.document AS instrument
             FROM result r
             JOIN wave w ON w.id = r.wave_id
             JOIN instrument_version v ON v.id = w.instrument_version_id
            WHERE r.assessment_id = $1 ORDER BY w.number, r.number DESC) newest
          ORDER BY closed_at, number`,
        [assessmentId],
      );
      const last = waves.at(-1);
      return {
        assessmentId,
        clientId: assessment.clientId,
        name: assessment.name,
        waveIds: waves.map(({ waveId }) => waveId),
        resultIds: waves.map(({ resultId }) => resultId),
        document: trend(waves.map(({ name, at, result, instrument }) => ({ name, at, result, instrument }))),
        instrument: last ? instrumentForReaders(last.instrument, locale) : null,
      };
    });
  }
}
