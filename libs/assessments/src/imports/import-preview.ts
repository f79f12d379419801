import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Assessment, TenantDb } from '@sextant/data';
import { assertCan } from '@sextant/platform';
import type { HowRead, RowProblem } from '@sextant/platform/csv';

import { versionForWave } from '../waves/version-for-wave.js';
import { FatesOfFile } from './fates-of-file.js';
import { FileToImport, type AnswersToImport } from './file-to-import.js';
import { nameOf, type SheetFate } from './sheet-fate.js';
import type { WaveSheet } from './sheets-to-import.js';

/** What a file would become, before anything is stored. */
export interface PreviewOfImport {
  readonly read: HowRead;
  readonly remarks: readonly RowProblem[];
  readonly waves: readonly PreviewedWave[];
  readonly problems: readonly RowProblem[];
}

export interface PreviewedWave {
  readonly name: string;
  /** The first day of what its name or its date says; null if neither says so. */
  readonly date: string | null;
  readonly fate: SheetFate['kind'];
  readonly respondents: number;
  readonly answers: number;
  readonly comments: number;
  readonly functions: readonly { readonly function: string; readonly respondents: number }[];
}

/** Looks at past answers without keeping any of them. */
@Injectable()
export class ImportPreview {
  constructor(
    private readonly db: TenantDb,
    private readonly files: FileToImport,
    private readonly fates: FatesOfFile,
  ) {}

  /** The waves that an import of the same file would make, in order of time, or every problem of it. Stores nothing. */
  async preview(actor: Actor, wish: AnswersToImport): Promise<PreviewOfImport> {
    const { read, versionId } = await this.files.read(actor, wish);
    const { how, remarks } = read;
    if ('problems' in read) return { read: how, remarks, waves: [], problems: read.problems };
    return this.db.run(actor, async (tx) => {
      const assessment = await tx.get(Assessment, wish.assessmentId);
      assertCan(actor, 'answer.import', assessment);
      const version = await versionForWave(tx, assessment, versionId);
      const fated = await this.fates.of(tx, assessment, version, read.promise, read.sheets);
      return {
        read: how,
        remarks,
        waves: fated.map(({ sheet, fate }) => ({
          ...countsOf(sheet),
          name: nameOf(sheet),
          date: sheet.date?.from ?? null,
          fate: fate.kind,
        })),
        problems: [],
      };
    });
  }
}

function countsOf({ answers: { respondents, answers } }: WaveSheet): Omit<PreviewedWave, 'name' | 'date' | 'fate'> {
  const functions = new Map<string, number>();
  for (const person of respondents) {
    const key = person.function ?? '';
    functions.set(key, (functions.get(key) ?? 0) + 1);
  }
  return {
    respondents: respondents.length,
    answers: answers.filter(({ current, desired }) => current !== null || desired !== null).length,
    comments: answers.filter(({ comment }) => comment).length,
    functions: [...functions].map(([key, count]) => ({ function: key, respondents: count })),
  };
}
