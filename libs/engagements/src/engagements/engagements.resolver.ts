import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { ClientModel } from '../clients/client.model.js';
import { ClientsLoader } from '../clients/clients.loader.js';
import { CreateEngagementInput, TeamMemberInput, UpdateEngagementInput } from './engagement.inputs.js';
import { EngagementModel, TeamMemberModel } from './engagement.model.js';
import { EngagementsLoader } from './engagements.loader.js';
import { EngagementsService } from './engagements.service.js';

@Resolver(() => EngagementModel)
export class EngagementsResolver {
  constructor(
    private readonly service: EngagementsService,
    private readonly loader: EngagementsLoader,
    private readonly clients: ClientsLoader,
  ) {}

  @Query(() => EngagementModel)
  @Allow('engagement.read')
  engagement(
    @CurrentActor() actor: Actor,
    @Args('engagementId', { type: () => ID }) engagementId: string,
  ): Promise<EngagementModel> {
    return this.service.find(actor, engagementId);
  }

  @Mutation(() => EngagementModel, { description: 'Whoever starts it leads it.' })
  @Allow('engagement.write')
  createEngagement(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateEngagementInput,
  ): Promise<EngagementModel> {
    return this.service.create(actor, input);
  }

  @Mutation(() => EngagementModel)
  @Allow('engagement.write')
  updateEngagement(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateEngagementInput,
  ): Promise<EngagementModel> {
    return this.service.update(actor, input.engagementId, input);
  }

  @Mutation(() => EngagementModel, { description: 'Replaces the whole team; it needs a lead.' })
  @Allow('engagement.write')
  setEngagementTeam(
    @CurrentActor() actor: Actor,
    @Args('engagementId', { type: () => ID }) engagementId: string,
    @Args('team', { type: () => [TeamMemberInput] }) team: TeamMemberInput[],
  ): Promise<EngagementModel> {
    return this.service.setTeam(actor, engagementId, team);
  }

  @ResolveField(() => ClientModel)
  client(@CurrentActor() actor: Actor, @Parent() engagement: EngagementModel): Promise<ClientModel> {
    return this.clients.of(actor).clients.load(engagement.clientId);
  }

  @ResolveField(() => [TeamMemberModel], { description: 'Leads first.' })
  team(@CurrentActor() actor: Actor, @Parent() engagement: EngagementModel): Promise<TeamMemberModel[]> {
    return this.loader.team(actor, engagement.id);
  }
}
