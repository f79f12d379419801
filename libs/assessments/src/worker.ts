import { Module } from '@nestjs/common';

import { AssessmentsModule } from './assessments.module.js';
import { WaveMailComposer } from './participants/wave-mail.composer.js';
import { MarkHandInsProcessor } from './hand-ins/mark-hand-ins.processor.js';
import { MarkHandIns } from './hand-ins/mark-hand-ins.js';
import { ScoreWaveProcessor } from './scoring/score-wave.processor.js';
import { ScoringModule } from './scoring/scoring.module.js';
import { UnscoredWaves } from './scoring/unscored-waves.js';
import { CloseWaveProcessor } from './waves/close-wave.processor.js';
import { DueWaves } from './waves/due-waves.js';

/** What the worker does for assessments. */
@Module({
  imports: [AssessmentsModule, ScoringModule],
  providers: [
    ScoreWaveProcessor,
    CloseWaveProcessor,
    MarkHandIns,
    MarkHandInsProcessor,
    WaveMailComposer,
    UnscoredWaves,
    DueWaves,
  ],
  exports: [UnscoredWaves, DueWaves],
})
export class AssessmentsWorkerModule {}

export { DueWaves, ScoringModule, UnscoredWaves };
export { MarkHandIns };
export { FinishAnswering } from './hand-ins/finish-answering.js';
export { ScoreWave } from './scoring/score-wave.js';
