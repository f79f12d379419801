import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Instrument as InstrumentRow, InstrumentVersion, TenantDb, type Tx } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';

import { parseInstrument, type FileProblem } from './parse-instrument.js';
import { isHigherVersion } from './version-order.js';

/** What became of a file: a draft, or every problem with its place. */
export interface ImportedInstrument {
  readonly version: InstrumentVersion | null;
  readonly problems: readonly FileProblem[];
}

const DEFAULT_INSTRUMENT = new URL('../../instruments/social-business-position.yaml', import.meta.url);

const checksumOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/** Instruments and their versions: drafts that change under a revision, published ones that never do. */
@Injectable()
export class InstrumentsService {
  constructor(private readonly db: TenantDb) {}

  /** All instruments of the firm, by title. */
  list(actor: Actor): Promise<InstrumentRow[]> {
    return this.db.run(actor, (tx) => tx.repo(InstrumentRow).find({ order: { title: 'ASC' } }));
  }

  /** The versions of many instruments at once, newest first. */
  versionsOf(actor: Actor, instrumentIds: readonly string[]): Promise<InstrumentVersion[]> {
    return this.db.run(actor, (tx) =>
      tx
        .repo(InstrumentVersion)
        .createQueryBuilder('version')
        .where('version.instrument_id = ANY(:ids)', { ids: instrumentIds })
        .orderBy('version.created_at', 'DESC')
        .getMany(),
    );
  }

  version(actor: Actor, versionId: string): Promise<InstrumentVersion> {
    return this.db.run(actor, (tx) => tx.get(InstrumentVersion, versionId));
  }

  /** Takes a file in as a draft. A file with problems changes nothing. CONFLICT if the version exists. */
  import(actor: Actor, source: string): Promise<ImportedInstrument> {
    const parsed = parseInstrument(source);
    if ('problems' in parsed) return Promise.resolve({ version: null, problems: parsed.problems });
    return this.db.run(actor, async (tx) => ({ version: await this.add(tx, parsed.instrument, source), problems: [] }));
  }

  /** Saves a draft that nobody else has changed since `revision`; else CONFLICT with the current one. */
  saveDraft(actor: Actor, versionId: string, revision: number, source: string): Promise<ImportedInstrument> {
    const parsed = parseInstrument(source);
    if ('problems' in parsed) return Promise.resolve({ version: null, problems: parsed.problems });
    return this.db.run(actor, async (tx) => {
      const draft = await this.lockDraft(tx, versionId);
      if (draft.revision !== revision) throw new DomainError('CONFLICT', { revision: draft.revision });
      await this.assertKey(tx, draft, parsed.instrument);
      await tx.query(
        `UPDATE instrument_version SET source = $2, document = $3, checksum = $4, version = $5, revision = revision + 1 WHERE id = $1`,
        [versionId, source, parsed.instrument, checksumOf(source), parsed.instrument.meta.version],
      );
      return { version: await tx.get(InstrumentVersion, versionId), problems: [] };
    });
  }

  /** Makes a draft immutable. Its version must be higher than every published one. */
  publish(actor: Actor, versionId: string): Promise<InstrumentVersion> {
    return this.db.run(actor, async (tx) => {
      const draft = await this.lockDraft(tx, versionId);
      await this.publishLocked(tx, draft);
      return tx.get(InstrumentVersion, versionId);
    });
  }

  /** A new draft that starts from the newest published version, with the next minor number. */
  newDraft(actor: Actor, instrumentId: string): Promise<InstrumentVersion> {
    return this.db.run(actor, async (tx) => {
      await tx.lock(InstrumentRow, instrumentId);
      const newest = await tx.repo(InstrumentVersion).findOne({
        where: { instrumentId, status: 'published' },
        order: { publishedAt: 'DESC' },
      });
      if (!newest) throw new DomainError('INSTRUMENT_NOT_PUBLISHED', { id: instrumentId });
      const version = nextMinor(newest.version);
      const source = newest.source.replace(/^(\s*"?version"?\s*:\s*)"?[^"\s,]+"?/m, `$1${JSON.stringify(version)}`);
      const parsed = parseInstrument(source);
      if ('problems' in parsed) throw new DomainError('INSTRUMENT_NOT_VALID', { problems: parsed.problems });
      return this.add(tx, parsed.instrument, source);
    });
  }

  /** Gives a new firm the instrument that the product ships, ready for use. */
  async installDefault(tx: Tx): Promise<InstrumentVersion> {
    const source = await readFile(DEFAULT_INSTRUMENT, 'utf8');
    const parsed = parseInstrument(source);
    if ('problems' in parsed) throw new DomainError('INSTRUMENT_NOT_VALID', { problems: parsed.problems });
    const draft = await this.add(tx, parsed.instrument, source);
    await this.publishLocked(tx, draft);
    return tx.get(InstrumentVersion, draft.id);
  }

  private async add(tx: Tx, instrument: Instrument, source: string): Promise<InstrumentVersion> {
    await tx.query(
      `INSERT INTO instrument (tenant_id, key, title) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id, key) DO UPDATE SET title = excluded.title`,
      [tx.actor.tenantId, instrument.meta.key, instrument.meta.title],
    );
    const row = await tx.repo(InstrumentRow).findOneByOrFail({ key: instrument.meta.key });
    return tx.insert(InstrumentVersion, {
      instrumentId: row.id,
      version: instrument.meta.version,
      status: 'draft',
      source,
      document: instrument as unknown as Record<string, unknown>,
      checksum: checksumOf(source),
    });
  }

  private async lockDraft(tx: Tx, versionId: string): Promise<InstrumentVersion> {
    const draft = await tx.lock(InstrumentVersion, versionId);
    if (draft.status !== 'draft') throw new DomainError('INSTRUMENT_NOT_DRAFT', { id: versionId });
    return draft;
  }

  /** A draft stays a draft of its own instrument: another key would be another instrument. */
  private async assertKey(tx: Tx, draft: InstrumentVersion, instrument: Instrument): Promise<void> {
    const { key } = await tx.get(InstrumentRow, draft.instrumentId);
    if (instrument.meta.key !== key) {
      const problems = [{ field: 'meta.key', message: `must stay ${key}: another key is another instrument` }];
      throw new DomainError('INVALID_INPUT', { problems });
    }
  }

  private async publishLocked(tx: Tx, draft: InstrumentVersion): Promise<void> {
    await tx.lock(InstrumentRow, draft.instrumentId);
    const published = await tx
      .repo(InstrumentVersion)
      .findBy({ instrumentId: draft.instrumentId, status: 'published' });
    const higher = published.find((version) => !isHigherVersion(draft.version, version.version));
    if (higher) {
      const problems = [
        { field: 'meta.version', message: `must be higher than ${higher.version}, which is published` },
      ];
      throw new DomainError('INVALID_INPUT', { problems });
    }
    await tx.query(`UPDATE instrument_version SET status = 'published', published_at = now() WHERE id = $1`, [
      draft.id,
    ]);
  }
}

function nextMinor(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return `${major}.${minor + 1}.0`;
}
