import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import type { Engagement } from '@sextant/data';
import DataLoader from 'dataloader';

import { EngagementsService } from '../engagements/engagements.service.js';

/** Never cached: a socket keeps its actor for hours. */
const BATCH_ONLY = { cache: false };

/** Engagements of many clients in one read. */
@Injectable()
export class ClientsLoader {
  private readonly loaders = new WeakMap<Actor, DataLoader<string, Engagement[]>>();

  constructor(private readonly service: EngagementsService) {}

  engagements(actor: Actor, clientId: string): Promise<Engagement[]> {
    let loader = this.loaders.get(actor);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const found = await this.service.ofClients(actor, ids);
        return ids.map((id) => found.filter((engagement) => engagement.clientId === id));
      }, BATCH_ONLY);
      this.loaders.set(actor, loader);
    }
    return loader.load(clientId);
  }
}
