import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import {
  assertMayBecome,
  DomainError,
  INSTRUMENT_VERSION_COURSE,
  wrongField,
  type Actor,
  type InstrumentChange,
} from '@sextant/contracts';
import { Instrument as InstrumentRow, InstrumentVersion, TenantDb, type Tx } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';

import { parseInstrument, type FileProblem } from './parse-instrument.js';
import { isHigherVersion, isVersion, nextMinor } from './version-order.js';
import { withVersion } from './with-version.js';

/** What became of a file: a draft, or every problem with its place. */
export interface ImportedInstrument {
  readonly version: InstrumentVersion | null;
  readonly problems: readonly FileProblem[];
  /** What a file in an earlier format was read as. */
  readonly changes: readonly InstrumentChange[];
}

/** The checksum of a file: SHA-256 in hexadecimal. */
export const checksumOf = (source: string): string => createHash('sha256').update(source).digest('hex');

/** Instrument versions on their way: drafts that change under a revision, until publishing makes them immutable. */
@Injectable()
export class InstrumentDrafts {
  constructor(private readonly db: TenantDb) {}

  /** Takes a file in as a draft. A file with problems changes nothing. ALREADY_THERE names the version if it exists. */
  async import(actor: Actor, source: string): Promise<ImportedInstrument> {
    const parsed = parseInstrument(source);
    if ('problems' in parsed) return { version: null, problems: parsed.problems, changes: [] };
    return this.db.run(actor, async (tx) => ({
      version: await this.add(tx, parsed.instrument, source),
      problems: [],
      changes: parsed.changes,
    }));
  }

  /** Saves a draft that nobody else has changed since `revision`; else CHANGED_MEANWHILE with the current one. */
  async save(actor: Actor, versionId: string, revision: number, source: string): Promise<ImportedInstrument> {
    const parsed = parseInstrument(source);
    if ('problems' in parsed) return { version: null, problems: parsed.problems, changes: [] };
    const { instrument } = parsed;
    return this.db.run(actor, async (tx) => {
      const row = await this.lockInstrumentOf(tx, versionId);
      const draft = await this.draft(tx, versionId);
      if (draft.revision !== revision) throw new DomainError('CHANGED_MEANWHILE', { revision: draft.revision });
      assertKey(row, instrument);
      await this.assertFree(tx, row.id, instrument.meta.version, versionId);
      await tx.query(
        `UPDATE instrument_version SET source = $2, document = $3, checksum = $4, version = $5, revision = revision + 1
          WHERE id = $1`,
        [versionId, source, instrument, checksumOf(source), instrument.meta.version],
      );
      return { version: await tx.get(InstrumentVersion, versionId), problems: [], changes: parsed.changes };
    });
  }

  /** Makes a draft immutable. Its version must be higher than every published one. */
  publish(actor: Actor, versionId: string): Promise<InstrumentVersion> {
    return this.db.run(actor, async (tx) => {
      const row = await this.lockInstrumentOf(tx, versionId);
      return this.publishLocked(tx, row, await this.draft(tx, versionId));
    });
  }

  /** A new draft with the text of the newest published version and the next minor number; ALREADY_THERE if there is one. */
  newDraft(actor: Actor, instrumentId: string): Promise<InstrumentVersion> {
    return this.db.run(actor, async (tx) => {
      await tx.lock(InstrumentRow, instrumentId);
      const newest = await tx.repo(InstrumentVersion).findOne({
        where: { instrumentId, status: 'published' },
        order: { publishedAt: 'DESC' },
      });
      if (!newest) throw new DomainError('INSTRUMENT_NOT_PUBLISHED', { id: instrumentId });
      const source = withVersion(newest.source, nextMinor(newest.version));
      return this.addValid(tx, source ?? newest.source);
    });
  }

  /** Adds a file that is known to be good, ready for use, in a transaction under way. */
  async install(tx: Tx, source: string): Promise<InstrumentVersion> {
    const draft = await this.addValid(tx, source);
    return this.publishLocked(tx, await tx.lock(InstrumentRow, draft.instrumentId), draft);
  }

  private addValid(tx: Tx, source: string): Promise<InstrumentVersion> {
    const parsed = parseInstrument(source);
    if ('problems' in parsed)
      throw new DomainError('INSTRUMENT_NOT_VALID', { paths: parsed.problems.map(({ path }) => path) });
    return this.add(tx, parsed.instrument, source);
  }

  private async add(tx: Tx, instrument: Instrument, source: string): Promise<InstrumentVersion> {
    const { key, title, version } = instrument.meta;
    await tx.query(
      'INSERT INTO instrument (tenant_id, key, title) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, key) DO NOTHING',
      [tx.actor.tenantId, key, title],
    );
    const row = await tx.repo(InstrumentRow).findOneOrFail({ where: { key }, lock: { mode: 'pessimistic_write' } });
    await this.assertFree(tx, row.id, version);
    return tx.insert(InstrumentVersion, {
      instrumentId: row.id,
      version,
      status: 'draft',
      source,
      document: instrument,
      checksum: checksumOf(source),
    });
  }

  /** All work on versions of one instrument goes through its row's lock, so that they are compared as they are. */
  private async lockInstrumentOf(tx: Tx, versionId: string): Promise<InstrumentRow> {
    const { instrumentId } = await tx.get(InstrumentVersion, versionId);
    return tx.lock(InstrumentRow, instrumentId);
  }

  private async draft(tx: Tx, versionId: string): Promise<InstrumentVersion> {
    const version = await tx.get(InstrumentVersion, versionId);
    assertMayBecome(INSTRUMENT_VERSION_COURSE, version.status, 'published', { id: versionId });
    return version;
  }

  private async assertFree(tx: Tx, instrumentId: string, version: string, exceptId?: string): Promise<void> {
    const taken = await tx.repo(InstrumentVersion).findOne({ select: { id: true }, where: { instrumentId, version } });
    if (taken && taken.id !== exceptId)
      throw new DomainError('ALREADY_THERE', { field: 'meta.version', instrumentVersionId: taken.id });
  }

  private async publishLocked(tx: Tx, row: InstrumentRow, draft: InstrumentVersion): Promise<InstrumentVersion> {
    const published = await tx.repo(InstrumentVersion).find({
      select: { id: true, version: true },
      where: { instrumentId: row.id, status: 'published' },
    });
    assertNext(
      draft.version,
      published.map(({ version }) => version),
    );
    // Not now(): that is when the transaction began, perhaps before the one that it waited for.
    await tx.query(
      `UPDATE instrument_version SET status = 'published', published_at = clock_timestamp() WHERE id = $1`,
      [draft.id],
    );
    const { title } = draft.document.meta;
    await tx.query('UPDATE instrument SET title = $2 WHERE id = $1', [row.id, title]);
    return tx.get(InstrumentVersion, draft.id);
  }
}

/** A draft stays a draft of its own instrument: another key would be another instrument. */
function assertKey(row: InstrumentRow, instrument: Instrument): void {
  if (instrument.meta.key === row.key) return;
  throw wrongField('meta.key', 'otherInstrument', { key: row.key });
}

function assertNext(version: string, published: readonly string[]): void {
  if (!isVersion(version)) throw wrongField('meta.version', 'versionForm');
  const highest = published.find((other) => !isHigherVersion(version, other));
  if (highest) throw wrongField('meta.version', 'versionHigher', { than: highest });
}
