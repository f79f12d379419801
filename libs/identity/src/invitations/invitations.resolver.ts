import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { INVITATION_COURSE, INVITATION_STATUSES, nextOf, type Actor, type InvitationStatus } from '@sextant/contracts';
import { Allow, CurrentActor, enumOf } from '@sextant/platform/api';

import { InviteMemberInput } from './invitation.inputs.js';
import { InvitationModel } from './invitation.model.js';
import { InvitationsService } from './invitations.service.js';

@Resolver(() => InvitationModel)
export class InvitationsResolver {
  constructor(private readonly service: InvitationsService) {}

  @ResolveField(() => [enumOf(INVITATION_STATUSES)], { description: 'What may come next.' })
  next(@Parent() { status }: InvitationModel): InvitationStatus[] {
    return nextOf(INVITATION_COURSE, status);
  }

  @Query(() => [InvitationModel])
  @Allow('member.manage')
  invitations(@CurrentActor() actor: Actor): Promise<InvitationModel[]> {
    return this.service.list(actor);
  }

  @Mutation(() => InvitationModel, { description: 'Sends a mail. Of several to one address, the newest counts.' })
  @Allow('member.manage')
  inviteMember(@CurrentActor() actor: Actor, @Args('input') input: InviteMemberInput): Promise<InvitationModel> {
    return this.service.invite(actor, input);
  }

  @Mutation(() => InvitationModel)
  @Allow('member.manage')
  revokeInvitation(
    @CurrentActor() actor: Actor,
    @Args('invitationId', { type: () => ID }) invitationId: string,
  ): Promise<InvitationModel> {
    return this.service.revoke(actor, invitationId);
  }
}
