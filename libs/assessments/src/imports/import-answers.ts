import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, scoreWave } from '@sextant/contracts';
import { Assessment, TenantDb, Wave, type InstrumentVersion, type Tx } from '@sextant/data';
import { assertCan, JobQueue } from '@sextant/platform';
import type { RowProblem } from '@sextant/platform/csv';
import { inTurns } from '@sextant/platform/turns';

import { WaveSeals } from '../sealing/wave-seals.js';
import { versionForWave } from '../waves/version-for-wave.js';
import type { WavePromise } from '../waves/wave-settings.js';
import { FatesOfFile } from './fates-of-file.js';
import { FileToImport, type AnswersToImport } from './file-to-import.js';
import { nameOf, type SheetFate } from './sheet-fate.js';
import type { WaveSheet } from './sheets-to-import.js';
import { storeSheets, type SheetOfWave } from './store-sheets.js';
import { WaveFingerprints } from '../scoring/wave-fingerprints.js';

/** The waves that were made, or every problem of the file and nothing of it. */
export interface ImportedAnswers {
  readonly waves: Wave[];
  readonly problems: readonly RowProblem[];
}

/** Takes in past waves from an answers CSV: all of them or none. They are closed at once and scored in the background. */
@Injectable()
export class ImportAnswers {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: JobQueue,
    private readonly files: FileToImport,
    private readonly fates: FatesOfFile,
    private readonly fingerprints: WaveFingerprints,
    private readonly seals: WaveSeals,
  ) {}

  /**
   * The same answers again are refused with IMPORTED_ALREADY. Other answers for an imported wave correct it as long as it has no
   * result; once scored it has one result for good (WAVE_SCORED). A wave that repeats a group of another one answer for
   * answer is refused too (WAVE_NEARLY_SAME): beside the other, it would tell what those said who are missing or new.
   */
  async import(actor: Actor, wish: AnswersToImport): Promise<ImportedAnswers> {
    const { read, versionId } = await this.files.read(actor, wish);
    return this.db.run(actor, async (tx) => {
      const assessment = await tx.lock(Assessment, wish.assessmentId);
      assertCan(actor, 'answer.import', assessment);
      if ('problems' in read) return { waves: [], problems: read.problems };
      const version = await versionForWave(tx, assessment, versionId);
      const waves = await this.waves(tx, assessment, version, read.promise, read.sheets);
      await storeSheets(tx, this.seals, waves);
      for (const { wave } of waves) {
        tx.afterCommit(() => this.jobs.add(scoreWave, { tenantId: actor.tenantId, waveId: wave.id }));
      }
      return { waves: waves.map(({ wave }) => wave), problems: [] };
    });
  }

  private async waves(
    tx: Tx,
    assessment: Assessment,
    version: InstrumentVersion,
    promise: WavePromise,
    sheets: readonly WaveSheet[],
  ): Promise<(SheetOfWave & { wave: Wave })[]> {
    const fated = await this.fates.of(tx, assessment, version, promise, sheets);
    for (const { sheet, fate } of fated) refuseUnlessStored(fate, nameOf(sheet));
    let number = await this.lastNumber(tx, assessment.id);
    const waves: (SheetOfWave & { wave: Wave })[] = [];
    for (const { sheet, fate } of fated) {
      const wave =
        fate.kind === 'corrected'
          ? await this.correct(tx, fate.wave.id, sheet)
          : await this.create(tx, assessment, version, promise, sheet, (number += 1));
      await this.fingerprints.keep(tx, await inTurns(this.fingerprints.of(wave, sheet.answers)));
      waves.push({ wave, sheet });
    }
    return waves;
  }

  private async lastNumber(tx: Tx, assessmentId: string): Promise<number> {
    const [last] = await tx.query<{ number: number }>(
      'SELECT coalesce(max(number), 0)::int AS number FROM wave WHERE assessment_id = $1',
      [assessmentId],
    );
    return last!.number;
  }

  private async create(
    tx: Tx,
    assessment: Assessment,
    version: InstrumentVersion,
    promise: WavePromise,
    sheet: WaveSheet,
    number: number,
  ): Promise<Wave> {
    const on = sheet.date ? noonOf(sheet.date.from) : await tx.now();
    return tx.insert(Wave, {
      clientId: assessment.clientId,
      assessmentId: assessment.id,
      instrumentVersionId: version.id,
      number,
      name: nameOf(sheet),
      status: 'closed',
      ...promise,
      breakdowns: [...promise.breakdowns],
      openedAt: on,
      closedAt: on,
      importChecksum: sheet.checksum,
    });
  }

  /** Held until commit: a wave that was scored meanwhile is not touched, and one that is being scored is scored anew. */
  private async correct(tx: Tx, waveId: string, sheet: WaveSheet): Promise<Wave> {
    const wave = await tx.lock(Wave, waveId);
    if (wave.status === 'scored') throw new DomainError('WAVE_SCORED', { waveId, wave: wave.name });
    await tx.query('DELETE FROM respondent WHERE wave_id = $1', [wave.id]);
    await tx.query('UPDATE wave SET import_checksum = $2 WHERE id = $1', [wave.id, sheet.checksum]);
    return tx.get(Wave, wave.id);
  }
}

function refuseUnlessStored(fate: SheetFate, wave: string): void {
  switch (fate.kind) {
    case 'created':
    case 'corrected':
      return;
    case 'known':
      throw new DomainError('IMPORTED_ALREADY', { waveId: fate.wave.id, wave });
    case 'other_rules':
      throw new DomainError('IMPORTED_OTHERWISE', { waveId: fate.wave.id, wave });
    case 'scored':
      throw new DomainError('WAVE_SCORED', { waveId: fate.wave.id, wave });
    case 'repeated':
      throw new DomainError('WAVE_NEARLY_SAME', { repeats: fate.waveId, wave });
  }
}

/** A day as a moment that is that day everywhere. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
