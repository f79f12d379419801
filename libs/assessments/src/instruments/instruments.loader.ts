import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import type { InstrumentVersion } from '@sextant/data';
import DataLoader from 'dataloader';

import { InstrumentsService } from './instruments.service.js';

/** Never cached: a socket keeps its actor for hours. */
const BATCH_ONLY = { cache: false };

/** Versions of many instruments in one read. */
@Injectable()
export class InstrumentsLoader {
  private readonly loaders = new WeakMap<Actor, DataLoader<string, InstrumentVersion[]>>();

  constructor(private readonly instruments: InstrumentsService) {}

  versions(actor: Actor, instrumentId: string): Promise<InstrumentVersion[]> {
    let loader = this.loaders.get(actor);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const versions = await this.instruments.versionsOf(actor, ids);
        return ids.map((id) => versions.filter((version) => version.instrumentId === id));
      }, BATCH_ONLY);
      this.loaders.set(actor, loader);
    }
    return loader.load(instrumentId);
  }
}
