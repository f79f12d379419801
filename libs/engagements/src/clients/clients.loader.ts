import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import type { Client, Engagement, Stakeholder, Unit } from '@sextant/data';
import DataLoader from 'dataloader';

import { EngagementsService } from '../engagements/engagements.service.js';
import { StakeholdersService } from '../stakeholders/stakeholders.service.js';
import { UnitsService } from '../units/units.service.js';
import { ClientsService, type ClientViewer } from './clients.service.js';

type Lists<T> = DataLoader<string, T[]>;

interface Loaders {
  readonly clients: DataLoader<string, Client>;
  readonly engagements: Lists<Engagement>;
  readonly units: Lists<Unit>;
  readonly stakeholders: Lists<Stakeholder>;
  readonly viewers: Lists<ClientViewer>;
}

/** Never cached: a socket keeps its actor for hours. */
const BATCH_ONLY = { cache: false };

/** What belongs to clients: one read for many of them. */
@Injectable()
export class ClientsLoader {
  private readonly loaders = new WeakMap<Actor, Loaders>();

  constructor(
    private readonly clientList: ClientsService,
    private readonly engagementList: EngagementsService,
    private readonly unitList: UnitsService,
    private readonly stakeholderList: StakeholdersService,
  ) {}

  /** The loaders of one actor. */
  of(actor: Actor): Loaders {
    const known = this.loaders.get(actor);
    if (known) return known;
    const loaders: Loaders = {
      clients: new DataLoader<string, Client>(async (ids) => {
        const byId = new Map((await this.clientList.byIds(actor, ids)).map((client) => [client.id, client]));
        return ids.map((id) => byId.get(id) ?? new DomainError('NOT_FOUND', { id }));
      }, BATCH_ONLY),
      engagements: byClient((ids) => this.engagementList.ofClients(actor, ids)),
      units: byClient((ids) => this.unitList.ofClients(actor, ids)),
      stakeholders: byClient((ids) => this.stakeholderList.ofClients(actor, ids)),
      viewers: byClient((ids) => this.clientList.viewers(actor, ids)),
    };
    this.loaders.set(actor, loaders);
    return loaders;
  }
}

function byClient<T extends { readonly clientId: string }>(read: (ids: readonly string[]) => Promise<T[]>): Lists<T> {
  return new DataLoader(async (ids) => {
    const lists = new Map<string, T[]>(ids.map((id) => [id, []]));
    for (const row of await read(ids)) lists.get(row.clientId)?.push(row);
    return ids.map((id) => lists.get(id)!);
  }, BATCH_ONLY);
}
