import { Module } from '@nestjs/common';
import { EngagementsModule } from '@sextant/engagements';
import { InstrumentsApiModule } from '@sextant/instruments/api';

import { AnsweringResolver } from './answering/answering.resolver.js';
import { AssessmentsModule } from './assessments.module.js';
import { AssessmentsLoader } from './assessments/assessments.loader.js';
import { AssessmentsResolver } from './assessments/assessments.resolver.js';
import { EngagementAssessmentsResolver } from './assessments/engagement-assessments.resolver.js';
import { ImportAnswersResolver } from './imports/import-answers.resolver.js';
import { WaveMailPreviewResolver } from './participants/wave-mail-preview.resolver.js';
import { ParticipantsResolver } from './participants/participants.resolver.js';
import { RespondentController } from './participants/respondent.controller.js';
import { WavesLoader } from './waves/waves.loader.js';
import { WavesResolver } from './waves/waves.resolver.js';

/** What the API shows of assessments. */
@Module({
  imports: [AssessmentsModule, EngagementsModule, InstrumentsApiModule],
  providers: [
    AnsweringResolver,
    AssessmentsLoader,
    AssessmentsResolver,
    EngagementAssessmentsResolver,
    ImportAnswersResolver,
    ParticipantsResolver,
    WaveMailPreviewResolver,
    WavesLoader,
    WavesResolver,
  ],
  controllers: [RespondentController],
  exports: [AssessmentsModule],
})
export class AssessmentsApiModule {}

export { WaveModel } from './waves/wave.model.js';
