import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import type { Trend } from '@sextant/maturity';
import { Allow, CurrentActor, JsonDocument } from '@sextant/platform/api';

import { TrendsService } from './trends.service.js';

@Resolver()
export class TrendsResolver {
  constructor(private readonly service: TrendsService) {}

  @Query(() => JsonDocument, { description: 'Waves of an assessment side by side, in columns.' })
  @Allow('result.read')
  trend(@CurrentActor() actor: Actor, @Args('assessmentId', { type: () => ID }) assessmentId: string): Promise<Trend> {
    return this.service.ofAssessment(actor, assessmentId);
  }
}
