import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type WaveStatus } from '@sextant/contracts';
import { TenantDb, type Tx } from '@sextant/data';
import { readResult, type Instrument, type StoredResult } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

import { instrumentForReaders } from './instrument-for-readers.js';

/** A result as readers see it. */
export interface ReadResult {
  readonly id: string;
  readonly clientId: string;
  readonly assessmentId: string;
  readonly waveId: string;
  readonly waveName: string;
  readonly waveNumber: number;
  readonly closedAt: Date | null;
  readonly scoringVersion: string;
  readonly checksum: string;
  /** Which rule of publication made it. */
  readonly rule: 1 | 2;
  readonly createdAt: Date;
  /** As it was stored, as its checksum says; `readResult` of maturity reads it. */
  readonly document: StoredResult;
  /** `Instrument` of maturity, in one language. */
  readonly instrument: Instrument;
}

type ResultRow = Omit<ReadResult, 'instrument' | 'rule'> & { readonly instrument: Instrument };

const COLUMNS = `r.id, r.client_id AS "clientId", r.assessment_id AS "assessmentId", r.wave_id AS "waveId",
  w.name AS "waveName", w.number AS "waveNumber", w.closed_at AS "closedAt",
  r.scoring_version AS "scoringVersion", r.checksum, r.created_at AS "createdAt", r.document, v.document AS instrument`;
const TABLES = `result r JOIN wave w ON w.id = r.wave_id JOIN instrument_version v ON v.id = w.instrument_version_id`;

/** Released results, read as a role that cannot read answers. */
@Injectable()
export class ResultsService {
  constructor(private readonly db: TenantDb) {}

  /** The result of a wave. WAVE_NOT_SCORED while there is none. */
  ofWave(actor: Actor, waveId: string, locale: string): Promise<ReadResult> {
    return this.db.readResults(actor, async (tx) => {
      const [wave] = await tx.query<{ id: string; clientId: string; status: WaveStatus }>(
        'SELECT id, client_id AS "clientId", status FROM wave WHERE id = $1',
        [waveId],
      );
      if (!wave) throw new DomainError('NOT_FOUND', { id: waveId });
      assertCan(actor, 'result.read', wave);
      const result = await this.one(tx, 'r.wave_id = $1', waveId, locale);
      if (!result) throw new DomainError('WAVE_NOT_SCORED', { status: wave.status });
      return result;
    });
  }

  /** One result. */
  byId(actor: Actor, resultId: string, locale: string): Promise<ReadResult> {
    return this.db.readResults(actor, async (tx) => {
      const result = await this.one(tx, 'r.id = $1', resultId, locale);
      if (!result) throw new DomainError('NOT_FOUND', { id: resultId });
      assertCan(actor, 'result.read', result);
      return result;
    });
  }

  /** The newest, where results were made before they were for good. */
  private async one(tx: Tx, condition: string, id: string, locale: string): Promise<ReadResult | null> {
    const [row] = await tx.query<ResultRow>(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${condition} ORDER BY r.number DESC LIMIT 1`,
      [id],
    );
    if (!row) return null;
    const { rule } = readResult(row.document).anonymity;
    return { ...row, rule, instrument: instrumentForReaders(row.instrument, locale) };
  }
}
