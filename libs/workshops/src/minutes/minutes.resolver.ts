import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import type { WorkshopMinutes } from '@sextant/telling';
import { Allow, CurrentActor, documentOf } from '@sextant/platform/api';

import { MinutesService } from './minutes.service.js';

@Resolver()
export class MinutesResolver {
  constructor(private readonly minutes: MinutesService) {}

  @Query(() => documentOf('Minutes'))
  @Allow('workshop.read')
  workshopMinutes(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<WorkshopMinutes> {
    return this.minutes.ofWorkshop(actor, workshopId);
  }
}
