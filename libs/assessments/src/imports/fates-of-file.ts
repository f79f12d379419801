import { Injectable } from '@nestjs/common';
import { Wave, type Assessment, type InstrumentVersion, type Tx } from '@sextant/data';

import type { WavePromise } from '../waves/wave-settings.js';
import { fateOf, nameOf, type SheetFate } from './sheet-fate.js';
import type { WaveSheet } from './sheets-to-import.js';
import { WaveFingerprints } from '../scoring/wave-fingerprints.js';

/** A sheet of the file and what becomes of it. */
export interface FatedSheet {
  readonly sheet: WaveSheet;
  readonly fate: SheetFate;
}

/** Judges every sheet of a file beside the waves that are there and beside the sheets before it. Stores nothing. */
@Injectable()
export class FatesOfFile {
  constructor(private readonly fingerprints: WaveFingerprints) {}

  async of(
    tx: Tx,
    assessment: Assessment,
    version: InstrumentVersion,
    promise: WavePromise,
    sheets: readonly WaveSheet[],
  ): Promise<FatedSheet[]> {
    const there = await tx.repo(Wave).find({ where: { assessmentId: assessment.id }, order: { number: 'ASC' } });
    const known = await this.fingerprints.withInstrument(tx, assessment.instrumentId);
    return sheets.map((sheet) => {
      const fate = fateOf(sheet, there, version.id, promise);
      if (fate.kind !== 'created' && fate.kind !== 'corrected') return { sheet, fate };
      const own = fate.kind === 'corrected' ? fate.wave.id : null;
      const others = known.filter(({ waveId }) => waveId !== own);
      const repeats = others.find((other) => this.fingerprints.repeats(sheet.answers, other));
      known.push(this.fingerprints.of({ ...promise, id: nameOf(sheet) }, sheet.answers));
      return repeats ? { sheet, fate: { kind: 'repeated', waveId: repeats.waveId } } : { sheet, fate };
    });
  }
}
