import { Module } from '@nestjs/common';

import { InstrumentDrafts } from './instruments/instrument-drafts.js';
import { InstrumentsService } from './instruments/instruments.service.js';

const SERVICES = [InstrumentsService, InstrumentDrafts];

/** Instruments: their drafts, and the versions that nothing changes any more. */
@Module({ providers: SERVICES, exports: SERVICES })
export class InstrumentsModule {}
