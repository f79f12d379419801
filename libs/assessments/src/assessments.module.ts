import { Module } from '@nestjs/common';

import { AssessmentsService } from './assessments/assessments.service.js';
import { CompareInstruments } from './instruments/compare-instruments.js';
import { InstrumentsService } from './instruments/instruments.service.js';
import { WavesModule } from './waves/waves.module.js';

/** Instruments, the assessments that apply them, and the waves of those. */
@Module({
  imports: [WavesModule],
  providers: [AssessmentsService, InstrumentsService, CompareInstruments],
  exports: [WavesModule, AssessmentsService, InstrumentsService, CompareInstruments],
})
export class AssessmentsModule {}
