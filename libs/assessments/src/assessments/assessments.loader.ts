import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import type { Assessment } from '@sextant/data';
import DataLoader from 'dataloader';

import { AssessmentsService } from './assessments.service.js';

/** Never cached: a socket keeps its actor for hours. */
const BATCH_ONLY = { cache: false };

/** Assessments of many engagements in one read. */
@Injectable()
export class AssessmentsLoader {
  private readonly loaders = new WeakMap<Actor, DataLoader<string, Assessment[]>>();

  constructor(private readonly service: AssessmentsService) {}

  ofEngagement(actor: Actor, engagementId: string): Promise<Assessment[]> {
    let loader = this.loaders.get(actor);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const found = await this.service.ofEngagements(actor, ids);
        return ids.map((id) => found.filter((assessment) => assessment.engagementId === id));
      }, BATCH_ONLY);
      this.loaders.set(actor, loader);
    }
    return loader.load(engagementId);
  }
}
