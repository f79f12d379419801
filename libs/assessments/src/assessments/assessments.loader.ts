import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import type { Assessment, Engagement } from '@sextant/data';
import { EngagementsService } from '@sextant/engagements';
import DataLoader from 'dataloader';

import { AssessmentsService } from './assessments.service.js';

interface Loaders {
  readonly ofEngagement: DataLoader<string, Assessment[]>;
  readonly engagements: DataLoader<string, Engagement>;
}

/** Never cached: a socket keeps its actor for hours. */
const BATCH_ONLY = { cache: false };

/** Assessments of many engagements, and engagements of many assessments, in one read each. */
@Injectable()
export class AssessmentsLoader {
  private readonly loaders = new WeakMap<Actor, Loaders>();

  constructor(
    private readonly service: AssessmentsService,
    private readonly engagements: EngagementsService,
  ) {}

  /** The loaders of one actor. */
  of(actor: Actor): Loaders {
    const known = this.loaders.get(actor);
    if (known) return known;
    const loaders: Loaders = {
      ofEngagement: new DataLoader(async (ids) => {
        const found = await this.service.ofEngagements(actor, ids);
        return ids.map((id) => found.filter(({ engagementId }) => engagementId === id));
      }, BATCH_ONLY),
      engagements: new DataLoader<string, Engagement>(async (ids) => {
        const found = new Map((await this.engagements.byIds(actor, ids)).map((row) => [row.id, row]));
        return ids.map((id) => found.get(id) ?? new DomainError('NOT_FOUND', { id }));
      }, BATCH_ONLY),
    };
    this.loaders.set(actor, loaders);
    return loaders;
  }
}
