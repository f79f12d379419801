import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { EngagementModel } from '../engagements/engagement.model.js';
import { StakeholderModel } from '../stakeholders/stakeholder.model.js';
import { UnitModel } from '../units/unit.model.js';
import { CreateClientInput, UpdateClientInput } from './client.inputs.js';
import { ClientModel, ClientViewerModel } from './client.model.js';
import { ClientsLoader } from './clients.loader.js';
import { ClientsService } from './clients.service.js';

@Resolver(() => ClientModel)
export class ClientsResolver {
  constructor(
    private readonly service: ClientsService,
    private readonly loader: ClientsLoader,
  ) {}

  @Query(() => [ClientModel])
  @Allow('client.read')
  clients(@CurrentActor() actor: Actor): Promise<ClientModel[]> {
    return this.service.list(actor);
  }

  @Query(() => [ClientModel], { description: 'Clients taken off the lists.' })
  @Allow('client.read')
  archivedClients(@CurrentActor() actor: Actor): Promise<ClientModel[]> {
    return this.service.list(actor, { archived: true });
  }

  @Query(() => ClientModel)
  @Allow('client.read')
  client(@CurrentActor() actor: Actor, @Args('clientId', { type: () => ID }) clientId: string): Promise<ClientModel> {
    return this.service.find(actor, clientId);
  }

  @Mutation(() => ClientModel)
  @Allow('client.write')
  createClient(@CurrentActor() actor: Actor, @Args('input') input: CreateClientInput): Promise<ClientModel> {
    return this.service.create(actor, input);
  }

  @Mutation(() => ClientModel)
  @Allow('client.write')
  updateClient(@CurrentActor() actor: Actor, @Args('input') input: UpdateClientInput): Promise<ClientModel> {
    return this.service.update(actor, input.clientId, input);
  }

  @Mutation(() => ClientModel, { description: 'Takes it off the lists; engagements and results stay.' })
  @Allow('client.write')
  archiveClient(
    @CurrentActor() actor: Actor,
    @Args('clientId', { type: () => ID }) clientId: string,
  ): Promise<ClientModel> {
    return this.service.archive(actor, clientId);
  }

  @Mutation(() => ClientModel, { description: 'Puts an archived client back on the lists.' })
  @Allow('client.write')
  restoreClient(
    @CurrentActor() actor: Actor,
    @Args('clientId', { type: () => ID }) clientId: string,
  ): Promise<ClientModel> {
    return this.service.restore(actor, clientId);
  }

  @ResolveField(() => [EngagementModel])
  engagements(@CurrentActor() actor: Actor, @Parent() client: ClientModel): Promise<EngagementModel[]> {
    return this.loader.of(actor).engagements.load(client.id);
  }

  @ResolveField(() => [UnitModel], { description: 'Parents before their children.' })
  units(@CurrentActor() actor: Actor, @Parent() client: ClientModel): Promise<UnitModel[]> {
    return this.loader.of(actor).units.load(client.id);
  }

  @ResolveField(() => [StakeholderModel], { description: 'Needs stakeholder.read.' })
  stakeholders(@CurrentActor() actor: Actor, @Parent() client: ClientModel): Promise<StakeholderModel[]> {
    return this.loader.of(actor).stakeholders.load(client.id);
  }

  @ResolveField(() => [ClientViewerModel], { description: 'Executives who may look; needs member.read.' })
  viewers(@CurrentActor() actor: Actor, @Parent() client: ClientModel): Promise<ClientViewerModel[]> {
    return this.loader.of(actor).viewers.load(client.id);
  }
}
