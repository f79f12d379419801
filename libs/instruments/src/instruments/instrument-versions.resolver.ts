import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import type { Instrument } from '@sextant/maturity';
import { CurrentActor, documentOf } from '@sextant/platform/api';

import { InstrumentModel, InstrumentVersionModel } from './instrument.model.js';
import { InstrumentsLoader } from './instruments.loader.js';

/** The parts of a version that are too large, or too far away, to be read for every list. */
@Resolver(() => InstrumentVersionModel)
export class InstrumentVersionsResolver {
  constructor(private readonly loader: InstrumentsLoader) {}

  @ResolveField(() => InstrumentModel)
  instrument(@CurrentActor() actor: Actor, @Parent() version: InstrumentVersionModel): Promise<InstrumentModel> {
    return this.loader.of(actor).instruments.load(version.instrumentId);
  }

  @ResolveField(() => String, { description: 'The file as it was written: export is handing it back.' })
  async source(@CurrentActor() actor: Actor, @Parent() version: InstrumentVersionModel): Promise<string> {
    return (await this.loader.of(actor).contents.load(version.id)).source;
  }

  @ResolveField(() => documentOf('InstrumentDocument'), { description: 'The file as it was understood.' })
  async document(@CurrentActor() actor: Actor, @Parent() version: InstrumentVersionModel): Promise<Instrument> {
    return (await this.loader.of(actor).contents.load(version.id)).document;
  }
}
