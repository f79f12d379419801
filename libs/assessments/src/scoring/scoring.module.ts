import { Module } from '@nestjs/common';

import { FinishAnswering } from '../hand-ins/finish-answering.js';
import { PersonalLinks } from '../participants/personal-links.js';
import { WaveSeals } from '../sealing/wave-seals.js';
import { ScoreWave } from './score-wave.js';
import { WaveFingerprints } from './wave-fingerprints.js';

/** Scoring, for whoever may write results: the worker and the command line. */
@Module({ providers: [FinishAnswering, PersonalLinks, ScoreWave, WaveFingerprints, WaveSeals], exports: [ScoreWave] })
export class ScoringModule {}
