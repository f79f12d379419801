import { Module } from '@nestjs/common';

import { AssessmentsService } from './assessments/assessments.service.js';
import { WavesModule } from './waves/waves.module.js';

/** Assessments, which apply instruments, and the waves of those. */
@Module({
  imports: [WavesModule],
  providers: [AssessmentsService],
  exports: [WavesModule, AssessmentsService],
})
export class AssessmentsModule {}
