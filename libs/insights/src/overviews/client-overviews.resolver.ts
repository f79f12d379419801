import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { AssessmentOverviewModel } from './client-overview.model.js';
import { ClientOverviewsService } from './client-overviews.service.js';

@Resolver(() => AssessmentOverviewModel)
export class ClientOverviewsResolver {
  constructor(private readonly service: ClientOverviewsService) {}

  @Query(() => [AssessmentOverviewModel], { description: 'What there is to see of one client, newest first.' })
  @Allow('result.read')
  clientOverview(
    @CurrentActor() actor: Actor,
    @Args('clientId', { type: () => ID }) clientId: string,
    @Args('locale', { type: () => String, defaultValue: 'en' }) locale: string,
  ): Promise<AssessmentOverviewModel[]> {
    return this.service.ofClient(actor, clientId, locale);
  }
}
