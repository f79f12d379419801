import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import DataLoader from 'dataloader';

import { EngagementsService, type TeamMember } from './engagements.service.js';

/** Never cached: a socket keeps its actor for hours. */
const BATCH_ONLY = { cache: false };

/** Teams of many engagements in one read. */
@Injectable()
export class EngagementsLoader {
  private readonly loaders = new WeakMap<Actor, DataLoader<string, TeamMember[]>>();

  constructor(private readonly service: EngagementsService) {}

  team(actor: Actor, engagementId: string): Promise<TeamMember[]> {
    let loader = this.loaders.get(actor);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const found = await this.service.teams(actor, ids);
        return ids.map((id) => found.filter((part) => part.engagementId === id));
      }, BATCH_ONLY);
      this.loaders.set(actor, loader);
    }
    return loader.load(engagementId);
  }
}
