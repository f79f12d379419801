import { readFile } from 'node:fs/promises';

import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Instrument as InstrumentRow, InstrumentVersion, TenantDb, type Tx } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';
import { In } from 'typeorm';

import { compareVersions, type VersionDifference } from './compare-versions.js';
import { InstrumentDrafts } from './instrument-drafts.js';
import { parseInstrument } from './parse-instrument.js';

/** A version without what it says, which is large. */
export type VersionHead = Omit<InstrumentVersion, 'source' | 'document'>;

/** What a version says: the file as it was written and as it was understood. */
export type VersionContent = Pick<InstrumentVersion, 'id' | 'source' | 'document'>;

const DEFAULT_INSTRUMENT = new URL('../../shipped/social-business-position.yaml', import.meta.url);

const HEAD = {
  tenantId: true,
  id: true,
  instrumentId: true,
  version: true,
  status: true,
  checksum: true,
  revision: true,
  createdAt: true,
  publishedAt: true,
} as const;

/** The firm's instruments and their versions, as they are looked at. */
@Injectable()
export class InstrumentsService {
  constructor(
    private readonly db: TenantDb,
    private readonly drafts: InstrumentDrafts,
  ) {}

  /** All of the firm, by title. */
  list(actor: Actor): Promise<InstrumentRow[]> {
    return this.db.run(actor, (tx) => tx.repo(InstrumentRow).find({ order: { title: 'ASC', key: 'ASC' } }));
  }

  byIds(actor: Actor, instrumentIds: readonly string[]): Promise<InstrumentRow[]> {
    return this.db.run(actor, (tx) => tx.repo(InstrumentRow).findBy({ id: In([...instrumentIds]) }));
  }

  /** The versions of many instruments at once, newest first. */
  versionsOf(actor: Actor, instrumentIds: readonly string[]): Promise<VersionHead[]> {
    return this.db.run(actor, (tx) =>
      tx.repo(InstrumentVersion).find({
        select: HEAD,
        where: { instrumentId: In([...instrumentIds]) },
        order: { createdAt: 'DESC', id: 'ASC' },
      }),
    );
  }

  /** What many versions say. */
  contents(actor: Actor, versionIds: readonly string[]): Promise<VersionContent[]> {
    return this.db.run(actor, (tx) =>
      tx.repo(InstrumentVersion).find({
        select: { id: true, source: true, document: true },
        where: { id: In([...versionIds]) },
      }),
    );
  }

  version(actor: Actor, versionId: string): Promise<InstrumentVersion> {
    return this.db.run(actor, (tx) => tx.get(InstrumentVersion, versionId));
  }

  /** Gives a firm the instrument that the product ships, published and ready for use. Once: a firm that has it keeps it. */
  async installDefault(tx: Tx): Promise<VersionHead> {
    const source = await readFile(DEFAULT_INSTRUMENT, 'utf8');
    return (await this.installedDefault(tx, source)) ?? this.drafts.install(tx, source);
  }

  /** By its version, not by its bytes: the same version may have been written in an earlier format. */
  private async installedDefault(tx: Tx, source: string): Promise<VersionHead | null> {
    const { key, version } = headOf(source);
    const instrument = await tx.repo(InstrumentRow).findOne({ where: { key } });
    if (!instrument) return null;
    return tx.repo(InstrumentVersion).findOne({
      select: HEAD,
      where: { instrumentId: instrument.id, version, status: 'published' },
    });
  }

  /** What changed from one stored version to another. */
  compare(actor: Actor, beforeId: string, afterId: string): Promise<VersionDifference> {
    return this.db.run(actor, async (tx) => {
      const before = await tx.get(InstrumentVersion, beforeId);
      const after = await tx.get(InstrumentVersion, afterId);
      return compareVersions(before.document, after.document);
    });
  }
}

/** Which version of which instrument a file is that is known to be good. */
function headOf(source: string): Instrument['meta'] {
  const parsed = parseInstrument(source);
  if ('problems' in parsed) throw new DomainError('INSTRUMENT_NOT_VALID', { problems: parsed.problems });
  return parsed.instrument.meta;
}
