import { Module } from '@nestjs/common';

import { AssessmentsService } from './assessments/assessments.service.js';
import { InstrumentDrafts } from './instruments/instrument-drafts.js';
import { InstrumentsService } from './instruments/instruments.service.js';
import { WavesModule } from './waves/waves.module.js';

/** Instruments, the assessments that apply them, and the waves of those. */
@Module({
  imports: [WavesModule],
  providers: [AssessmentsService, InstrumentsService, InstrumentDrafts],
  exports: [WavesModule, AssessmentsService, InstrumentsService, InstrumentDrafts],
})
export class AssessmentsModule {}
