import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Assessment, InstrumentVersion, Result, TenantDb, Wave, type Tx } from '@sextant/data';
import { localizeInstrument, readResult, type Instrument } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

import { readAdvice, type AdviceBesideResult } from './read-advice.js';

/** The recommendation beside a wave's newest result, read as a role without a grant on answers. */
@Injectable()
export class AdviceService {
  constructor(private readonly db: TenantDb) {}

  /** Texts in `locale` as far as the instrument has them. WAVE_NOT_SCORED while there is no result. */
  ofWave(actor: Actor, waveId: string, locale: string): Promise<AdviceBesideResult> {
    return this.db.readResults(actor, async (tx) => {
      const wave = await tx.get(Wave, waveId);
      assertCan(actor, 'advice.read', wave);
      const result = await tx.repo(Result).findOne({ where: { waveId }, order: { number: 'DESC' } });
      if (!result) throw new DomainError('WAVE_NOT_SCORED', { status: wave.status });
      const assessment = await tx.get(Assessment, wave.assessmentId);
      const instrument = localizeInstrument(await this.instrument(tx, wave), locale);
      return readAdvice(tx, assessment, instrument, readResult(result.document));
    });
  }

  private async instrument(tx: Tx, wave: Wave): Promise<Instrument> {
    const version = await tx.get(InstrumentVersion, wave.instrumentVersionId);
    return version.document;
  }
}
