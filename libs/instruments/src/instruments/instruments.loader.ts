import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import type { Instrument } from '@sextant/data';
import DataLoader from 'dataloader';

import { InstrumentsService, type VersionContent, type VersionHead } from './instruments.service.js';

interface Loaders {
  readonly instruments: DataLoader<string, Instrument>;
  readonly versions: DataLoader<string, VersionHead[]>;
  readonly contents: DataLoader<string, VersionContent>;
}

/** Never cached: a socket keeps its actor for hours. */
const BATCH_ONLY = { cache: false };

/** What belongs to instruments and versions: one read for many of them. */
@Injectable()
export class InstrumentsLoader {
  private readonly loaders = new WeakMap<Actor, Loaders>();

  constructor(private readonly service: InstrumentsService) {}

  /** The loaders of one actor. */
  of(actor: Actor): Loaders {
    const known = this.loaders.get(actor);
    if (known) return known;
    const loaders: Loaders = {
      instruments: byId((ids) => this.service.byIds(actor, ids)),
      contents: byId((ids) => this.service.contents(actor, ids)),
      versions: new DataLoader(async (ids) => {
        const versions = await this.service.versionsOf(actor, ids);
        return ids.map((id) => versions.filter((version) => version.instrumentId === id));
      }, BATCH_ONLY),
    };
    this.loaders.set(actor, loaders);
    return loaders;
  }
}

function byId<T extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<T[]>,
): DataLoader<string, T> {
  return new DataLoader<string, T>(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? new DomainError('NOT_FOUND', { id }));
  }, BATCH_ONLY);
}
