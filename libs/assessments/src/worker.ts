import { Module } from '@nestjs/common';

import { AssessmentsModule } from './assessments.module.js';
import { WaveMailComposer } from './participants/wave-mail.composer.js';
import { ScoreWaveProcessor } from './scoring/score-wave.processor.js';
import { ScoringModule } from './scoring/scoring.module.js';
import { UnscoredWaves } from './scoring/unscored-waves.js';
import { DueWaves } from './waves/due-waves.js';

/** What the worker does for assessments. */
@Module({
  imports: [AssessmentsModule, ScoringModule],
  providers: [ScoreWaveProcessor, WaveMailComposer, UnscoredWaves, DueWaves],
  exports: [UnscoredWaves, DueWaves],
})
export class AssessmentsWorkerModule {}

export { DueWaves, ScoringModule, UnscoredWaves };
export { ScoreWave } from './scoring/score-wave.js';
