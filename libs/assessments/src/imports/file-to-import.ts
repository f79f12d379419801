import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Assessment, TenantDb } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';
import { assertCan, Lanes } from '@sextant/platform';
import type { HowRead, RowProblem } from '@sextant/platform/csv';
import { inTurns } from '@sextant/platform/turns';

import { parseAnswersInTurns } from '../answers-csv/parse-answers-csv.js';
import { versionForWave } from '../waves/version-for-wave.js';
import { assertPromise, lowestMinimum, type WavePromise } from '../waves/wave-settings.js';
import { sheetsToImport, type WaveSheet } from './sheets-to-import.js';

/** Past waves of one organisation, from a file. */
export interface AnswersToImport {
  readonly assessmentId: string;
  readonly csv: string;
  readonly confidentialityMode: WavePromise['confidentialityMode'];
  readonly minimumGroup?: number;
  /** Which organisation of the file; needed when there are several. */
  readonly organisation?: string;
  readonly instrumentVersionId?: string;
}

/** What a file says, or every problem of it. */
export type ReadAnswers = { how: HowRead; remarks: RowProblem[] } & (
  { promise: WavePromise; sheets: WaveSheet[] } | { problems: RowProblem[] }
);

/** Files of one firm that are read at once, and those that may wait: each is held in memory as long as it takes. */
const FILES = { atOnce: 1, mostWaiting: 5 };

/**
 * Reads a file of past answers. A long one takes seconds: it is read in portions between which everybody else has a turn, one
 * file of a firm at a time, and no transaction is open meanwhile.
 */
@Injectable()
export class FileToImport {
  private readonly lanes = new Lanes(
    FILES.atOnce,
    FILES.mostWaiting,
    () => new DomainError('UNAVAILABLE', { retryAfterSeconds: 2 }),
  );

  constructor(private readonly db: TenantDb) {}

  /** What it says with the instrument's version that counts. Refuses a promise that the instrument does not allow. */
  async read(actor: Actor, wish: AnswersToImport): Promise<{ read: ReadAnswers; versionId: string }> {
    // The operation is done, and written down, by whoever stores what is read here.
    const { operation: _, ...quiet } = actor;
    const version = await this.db.run(quiet, async (tx) => {
      const assessment = await tx.get(Assessment, wish.assessmentId);
      assertCan(actor, 'answer.import', assessment);
      return versionForWave(tx, assessment, wish.instrumentVersionId);
    });
    const instrument = version.document;
    const read = await this.lanes.run(actor.tenantId, () => readAnswersToImport(instrument, wish));
    return { read, versionId: version.id };
  }
}

/** What a file says with an instrument, read in portions. Refuses a promise that the instrument does not allow. */
export async function readAnswersToImport(
  instrument: Instrument,
  { csv, organisation, confidentialityMode, minimumGroup }: Omit<AnswersToImport, 'assessmentId'>,
): Promise<ReadAnswers> {
  const promise: WavePromise = {
    confidentialityMode,
    minimumGroup: minimumGroup ?? lowestMinimum(instrument, confidentialityMode),
    breakdowns: ['function'],
    functionWeights: {},
  };
  assertPromise(instrument, promise);
  const parsed = await parseAnswersInTurns(csv, instrument);
  const { read: how, remarks } = parsed;
  if ('problems' in parsed) return { how, remarks, problems: parsed.problems };
  const chosen = await inTurns(sheetsToImport(parsed.sheets, organisation ?? null));
  return 'problems' in chosen ? { how, remarks, ...chosen } : { how, remarks, promise, sheets: chosen.sheets };
}
