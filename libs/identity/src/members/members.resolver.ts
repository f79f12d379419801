import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ROLES, type Actor, type Role } from '@sextant/contracts';
import { Allow, CurrentActor, enumOf } from '@sextant/platform/api';

import { ChangePassword } from '../sign-in/change-password.js';
import { ChangePasswordInput } from './change-password.inputs.js';
import { MeService } from './me.service.js';
import { MeModel, MemberModel } from './member.model.js';
import { MembersService } from './members.service.js';

@Resolver(() => MemberModel)
export class MembersResolver {
  constructor(
    private readonly members: MembersService,
    private readonly self: MeService,
    private readonly passwords: ChangePassword,
  ) {}

  @Query(() => MeModel)
  @Allow('session.own')
  me(@CurrentActor() actor: Actor): Promise<MeModel> {
    return this.self.get(actor);
  }

  @Query(() => [MemberModel], { name: 'members' })
  @Allow('member.read')
  list(@CurrentActor() actor: Actor): Promise<MemberModel[]> {
    return this.members.list(actor);
  }

  @Mutation(() => MemberModel, { description: 'The last owner stays one. An executive needs at least one client.' })
  @Allow('member.manage')
  changeMemberRole(
    @CurrentActor() actor: Actor,
    @Args('memberId', { type: () => ID }) memberId: string,
    @Args('role', { type: () => enumOf(ROLES) }) role: Role,
    @Args('clientIds', { type: () => [ID], defaultValue: [] }) clientIds: string[],
  ): Promise<MemberModel> {
    return this.members.changeRole(actor, memberId, role, clientIds);
  }

  @Mutation(() => MemberModel, { description: 'Their sessions end at once. The last owner stays.' })
  @Allow('member.manage')
  removeMember(
    @CurrentActor() actor: Actor,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<MemberModel> {
    return this.members.remove(actor, memberId);
  }

  @Mutation(() => Int, { description: 'Ends all other sessions of the user, and says how many of them here.' })
  @Allow('session.own')
  changePassword(@CurrentActor() actor: Actor, @Args('input') input: ChangePasswordInput): Promise<number> {
    return this.passwords.change(actor, input.currentPassword, input.newPassword);
  }
}
