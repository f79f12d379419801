import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor, TrendInContext } from '@sextant/contracts';
import { Allow, CurrentActor, documentOf } from '@sextant/platform/api';

import { TrendsService } from './trends.service.js';

@Resolver()
export class TrendsResolver {
  constructor(private readonly service: TrendsService) {}

  @Query(() => documentOf('Trend'))
  @Allow('result.read')
  trend(
    @CurrentActor() actor: Actor,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
    @Args('locale', { type: () => String, defaultValue: 'en' }) locale: string,
    @Args('upToWaveId', { type: () => ID, nullable: true }) upToWaveId?: string | null,
  ): Promise<TrendInContext> {
    return this.service.ofAssessment(actor, assessmentId, { locale, upToWaveId });
  }
}
