import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor, JsonDocument } from '@sextant/platform/api';

import { TrendsService, type TrendInContext } from './trends.service.js';

@Resolver()
export class TrendsResolver {
  constructor(private readonly service: TrendsService) {}

  @Query(() => JsonDocument, {
    description: 'Waves of an assessment side by side, in columns, with waveIds, resultIds and the instrument.',
  })
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
