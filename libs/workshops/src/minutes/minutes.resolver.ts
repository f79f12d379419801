import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor, JsonDocument } from '@sextant/platform/api';

import { MinutesService } from './minutes.service.js';

@Resolver()
export class MinutesResolver {
  constructor(private readonly minutes: MinutesService) {}

  @Query(() => JsonDocument, {
    description: '`WorkshopMinutes` of telling: every question with all its rounds, decisions and open points.',
  })
  @Allow('workshop.read')
  workshopMinutes(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<unknown> {
    return this.minutes.ofWorkshop(actor, workshopId);
  }
}
