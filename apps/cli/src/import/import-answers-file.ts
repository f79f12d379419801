import type { INestApplicationContext, Type } from '@nestjs/common';
import { AssessmentsModule, AssessmentsService, ImportAnswers, readAnswersToImport } from '@sextant/assessments';
import { PERMISSIONS, systemActor, type Actor } from '@sextant/contracts';
import { InstrumentVersion, SystemDb, TenantDb } from '@sextant/data';
import { checksumOf, InstrumentDrafts, InstrumentsModule } from '@sextant/instruments';

import { withServices } from '../admin/with-services.js';
import { BadInput } from '../bad-input.js';
import { badRows, readInstrumentFile, readTable, readText } from '../input-files.js';
import type { ImportOptions } from './import-options.js';

/** What was made, for whoever reads the terminal. */
export interface ImportedFile {
  readonly assessmentId: string;
  readonly waves: { id: string; name: string; number: number }[];
}

/** Imports a file; throws `BadInput` with every problem, its row and column, and then nothing was made at all. */
export function importAnswersFile(options: ImportOptions): Promise<ImportedFile> {
  const instrument = options.instrument === undefined ? null : readInstrumentFile(options.instrument);
  const csv = readTable(options.answers);
  return withServices([InstrumentsModule, AssessmentsModule], async (services) => {
    const wish = { ...options, csv, confidentialityMode: options.mode };
    if (instrument) {
      const read = await readAnswersToImport(instrument, wish);
      if ('problems' in read) throw badRows(options.answers, read.problems);
    }
    const importing = new Importing(services, await tenantNamed(services, options.tenant));
    const version = options.instrument === undefined ? null : await importing.publish(readText(options.instrument));
    const assessmentId = options.assessment ?? (await importing.createAssessment(options, version!));
    const { waves, problems } = await importing.importAnswers({
      ...wish,
      assessmentId,
      instrumentVersionId: version?.id,
    });
    if (problems.length > 0) throw badRows(options.answers, problems);
    return { assessmentId, waves: waves.map(({ id, name, number }) => ({ id, name, number })) };
  });
}

/** The steps of an import, each with its entry in the firm's audit trail. */
class Importing {
  constructor(
    private readonly services: INestApplicationContext,
    private readonly tenantId: string,
  ) {}

  /** The version that this file was published as, now or earlier. */
  async publish(source: string): Promise<InstrumentVersion> {
    const known = await this.get(TenantDb).run(this.doing(), (tx) =>
      tx.repo(InstrumentVersion).findOneBy({ checksum: checksumOf(source), status: 'published' }),
    );
    if (known) return known;
    const drafts = this.get(InstrumentDrafts);
    const { version } = await drafts.import(this.doing('importInstrument'), source);
    return drafts.publish(this.doing('publishInstrumentVersion'), version!.id);
  }

  async createAssessment({ engagement, name }: ImportOptions, version: InstrumentVersion): Promise<string> {
    const { meta } = version.document as { meta: { title: string } };
    const { id } = await this.get(AssessmentsService).create(this.doing('createAssessment'), {
      engagementId: engagement!,
      instrumentId: version.instrumentId,
      name: name ?? meta.title,
    });
    return id;
  }

  importAnswers(wish: Parameters<ImportAnswers['import']>[1]): ReturnType<ImportAnswers['import']> {
    return this.get(ImportAnswers).import(this.doing('importAnswers', { assessmentId: wish.assessmentId }), wish);
  }

  private doing(name?: string, subject: Readonly<Record<string, string>> = {}): Actor {
    const actor = systemActor(this.tenantId, PERMISSIONS);
    return name === undefined ? actor : { ...actor, operation: { name, subject, recorded: false } };
  }

  private get<T>(service: Type<T>): T {
    return this.services.get(service, { strict: false });
  }
}

async function tenantNamed(services: INestApplicationContext, named: string): Promise<string> {
  const found = await services
    .get(SystemDb)
    .run((tx) =>
      tx.query<{ id: string }>(
        'SELECT tenant_id AS id FROM doors.all_tenants() WHERE name = $1 OR tenant_id::text = $1',
        [named],
      ),
    );
  if (found.length === 1) return found[0]!.id;
  throw new BadInput([
    found.length === 0 ? `There is no firm "${named}".` : `There are several firms "${named}": give the id.`,
  ]);
}
