import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import DataLoader from 'dataloader';

import { ParticipantsService, type InvitedParticipant } from '../participants/participants.service.js';
import { ResponseCounting, type ResponseCounts } from './response-counts.js';
import type { WaveModel } from './wave.model.js';
import { WavesService } from './waves.service.js';

interface Loaders {
  readonly waves: DataLoader<string, WaveModel[]>;
  readonly counts: DataLoader<WaveModel, ResponseCounts>;
  readonly participants: DataLoader<WaveModel, InvitedParticipant[]>;
}

/** Never cached: a socket keeps its actor for hours. */
const BATCH_ONLY = { cache: false };

/** Reads what lists of waves and assessments show in one go. */
@Injectable()
export class WavesLoader {
  private readonly loaders = new WeakMap<Actor, Loaders>();

  constructor(
    private readonly waves: WavesService,
    private readonly counting: ResponseCounting,
    private readonly people: ParticipantsService,
  ) {}

  ofAssessment(actor: Actor, assessmentId: string): Promise<WaveModel[]> {
    return this.of(actor).waves.load(assessmentId);
  }

  counts(actor: Actor, wave: WaveModel): Promise<ResponseCounts> {
    return this.of(actor).counts.load(wave);
  }

  participants(actor: Actor, wave: WaveModel): Promise<InvitedParticipant[]> {
    return this.of(actor).participants.load(wave);
  }

  private of(actor: Actor): Loaders {
    const known = this.loaders.get(actor);
    if (known) return known;
    const made: Loaders = {
      waves: new DataLoader(async (ids) => {
        const found = await this.waves.ofAssessments(actor, ids);
        return ids.map((id) => found.filter(({ assessmentId }) => assessmentId === id));
      }, BATCH_ONLY),
      counts: new DataLoader((waves) => this.counting.of(actor, waves), BATCH_ONLY),
      participants: new DataLoader(async (waves) => {
        const ids = waves.map(({ id }) => id);
        const found = await this.people.list(actor, ids);
        return ids.map((id) => found.filter(({ waveId }) => waveId === id));
      }, BATCH_ONLY),
    };
    this.loaders.set(actor, made);
    return made;
  }
}
