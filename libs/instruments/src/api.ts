import { Module } from '@nestjs/common';

import { InstrumentsModule } from './instruments.module.js';
import { InstrumentVersionsResolver } from './instruments/instrument-versions.resolver.js';
import { InstrumentsLoader } from './instruments/instruments.loader.js';
import { InstrumentsResolver } from './instruments/instruments.resolver.js';

/** What the API shows of instruments. */
@Module({
  imports: [InstrumentsModule],
  providers: [InstrumentVersionsResolver, InstrumentsLoader, InstrumentsResolver],
  exports: [InstrumentsLoader],
})
export class InstrumentsApiModule {}

export { InstrumentsLoader } from './instruments/instruments.loader.js';
