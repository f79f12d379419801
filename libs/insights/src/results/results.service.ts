import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { InstrumentVersion, Result, TenantDb, Wave, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';

/** A frozen result with what it takes to read it. */
export interface ResultInContext {
  readonly id: string;
  readonly clientId: string;
  readonly assessmentId: string;
  readonly waveId: string;
  readonly waveName: string;
  readonly waveNumber: number;
  readonly closedAt: Date | null;
  readonly number: number;
  readonly scoringVersion: string;
  readonly checksum: string;
  readonly createdAt: Date;
  readonly document: Record<string, unknown>;
  readonly instrument: Record<string, unknown>;
}

/** Frozen results, read as a role that has no grant on answers. */
@Injectable()
export class ResultsService {
  constructor(private readonly db: TenantDb) {}

  /** The newest result of a wave. WAVE_NOT_SCORED while there is none. */
  ofWave(actor: Actor, waveId: string): Promise<ResultInContext> {
    return this.db.readResults(actor, async (tx) => {
      const wave = await tx.get(Wave, waveId);
      assertCan(actor, 'result.read', wave);
      const result = await tx.repo(Result).findOne({ where: { waveId }, order: { number: 'DESC' } });
      if (!result) throw new DomainError('WAVE_NOT_SCORED', { status: wave.status });
      return inContext(tx, result, wave);
    });
  }

  find(actor: Actor, resultId: string): Promise<ResultInContext> {
    return this.db.readResults(actor, async (tx) => {
      const result = await tx.get(Result, resultId);
      assertCan(actor, 'result.read', result);
      return inContext(tx, result, await tx.get(Wave, result.waveId));
    });
  }
}

async function inContext(tx: Tx, result: Result, wave: Wave): Promise<ResultInContext> {
  const version = await tx.get(InstrumentVersion, wave.instrumentVersionId);
  return {
    ...result,
    waveName: wave.name,
    waveNumber: wave.number,
    closedAt: wave.closedAt,
    instrument: version.document,
  };
}
