import { Module } from '@nestjs/common';

import { ScoreWave } from './score-wave.js';

/** Scoring, for whoever may write results: the worker and the command line. */
@Module({ providers: [ScoreWave], exports: [ScoreWave] })
export class ScoringModule {}
