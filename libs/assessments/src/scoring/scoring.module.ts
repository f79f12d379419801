import { Module } from '@nestjs/common';

import { ScoreWave } from './score-wave.js';
import { WaveFingerprints } from './wave-fingerprints.js';

/** Scoring, for whoever may write results: the worker and the command line. */
@Module({ providers: [ScoreWave, WaveFingerprints], exports: [ScoreWave] })
export class ScoringModule {}
