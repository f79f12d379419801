import { Injectable } from '@nestjs/common';
import { Wave, type Assessment, type InstrumentVersion, type Tx } from '@sextant/data';
import { inTurns } from '@sextant/platform/turns';

import type { WavePromise } from '../waves/wave-settings.js';
import { fateOf, nameOf, type SheetFate } from './sheet-fate.js';
import type { WaveSheet } from './sheets-to-import.js';
import { WaveFingerprints, type WaveFingerprint } from '../scoring/wave-fingerprints.js';

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
    const fated: FatedSheet[] = [];
    for (const sheet of sheets) {
      const fate = fateOf(sheet, there, version.id, promise);
      fated.push({ sheet, fate });
      if (fate.kind !== 'created' && fate.kind !== 'corrected') continue;
      const own = fate.kind === 'corrected' ? fate.wave.id : null;
      const others = known.filter(({ waveId }) => waveId !== own);
      const repeats = await this.repeated(sheet, others);
      known.push(await inTurns(this.fingerprints.of({ ...promise, id: nameOf(sheet) }, sheet.answers)));
      if (repeats) fated.splice(-1, 1, { sheet, fate: { kind: 'repeated', waveId: repeats.waveId } });
    }
    return fated;
  }

  private async repeated(sheet: WaveSheet, others: readonly WaveFingerprint[]): Promise<WaveFingerprint | null> {
    for (const other of others) {
      if (await inTurns(this.fingerprints.repeats(sheet.answers, other))) return other;
    }
    return null;
  }
}
