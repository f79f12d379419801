import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { SessionModel } from './session.model.js';
import { SessionsService } from './sessions.service.js';

@Resolver(() => SessionModel)
export class SessionsResolver {
  constructor(private readonly service: SessionsService) {}

  @Query(() => [SessionModel], { description: "The member's own." })
  @Allow('session.own')
  sessions(@CurrentActor() actor: Actor): Promise<SessionModel[]> {
    return this.service.list(actor);
  }

  @Mutation(() => SessionModel)
  @Allow('session.own')
  endSession(
    @CurrentActor() actor: Actor,
    @Args('sessionId', { type: () => ID }) sessionId: string,
  ): Promise<SessionModel> {
    return this.service.end(actor, sessionId);
  }

  @Mutation(() => Int, { description: 'How many ended.' })
  @Allow('session.own')
  endOtherSessions(@CurrentActor() actor: Actor): Promise<number> {
    return this.service.endOthers(actor);
  }
}
