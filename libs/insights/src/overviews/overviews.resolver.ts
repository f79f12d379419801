import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { ClientOverviewModel } from './overview.model.js';
import { OverviewsService } from './overviews.service.js';

@Resolver(() => ClientOverviewModel)
export class OverviewsResolver {
  constructor(private readonly overviews: OverviewsService) {}

  @Query(() => ClientOverviewModel)
  @Allow('result.read')
  clientOverview(
    @CurrentActor() actor: Actor,
    @Args('clientId', { type: () => ID }) clientId: string,
    @Args('locale', { type: () => String, defaultValue: 'en' }) locale: string,
  ): Promise<ClientOverviewModel> {
    return this.overviews.ofClient(actor, clientId, locale);
  }
}
