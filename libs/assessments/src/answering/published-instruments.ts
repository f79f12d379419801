import { Injectable } from '@nestjs/common';
import { InstrumentVersion, type Tx } from '@sextant/data';
import { localizeInstrument, type Instrument } from '@sextant/maturity';

import { BoundedMap } from './bounded-map.js';

/** Instrument versions in memory: published ones never change. Always asked within a tenant's transaction. */
@Injectable()
export class PublishedInstruments {
  private readonly originals = new BoundedMap<string, Instrument>(50);
  private readonly localized = new BoundedMap<string, Instrument>(100);

  async get(tx: Tx, versionId: string): Promise<Instrument> {
    const key = `${tx.actor.tenantId}|${versionId}`;
    const known = this.originals.get(key);
    if (known) return known;
    const version = await tx.get(InstrumentVersion, versionId);
    const instrument = version.document;
    return version.status === 'published' ? this.originals.set(key, instrument) : instrument;
  }

  /** The same with its texts in a language, as far as they are translated. */
  async inLocale(tx: Tx, versionId: string, locale: string): Promise<Instrument> {
    const instrument = await this.get(tx, versionId);
    if (locale === instrument.meta.locale || !isTranslated(instrument, locale)) return instrument;
    const key = `${tx.actor.tenantId}|${versionId}|${locale}`;
    return this.localized.get(key) ?? this.localized.set(key, localizeInstrument(instrument, locale));
  }
}

function isTranslated({ translations = {} }: Instrument, locale: string): boolean {
  return locale in translations || locale.split('-')[0]! in translations;
}
