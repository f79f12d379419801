import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import type { ContextAnswers } from '@sextant/maturity';
import { Allow, CurrentActor, documentOf } from '@sextant/platform/api';

import { OverrideDestinationInput } from './advice.inputs.js';
import { AdviceBesideResultModel, DestinationOverrideModel, EngagementContextModel } from './advice.model.js';
import { AdviceService } from './advice.service.js';
import { EngagementContextsService } from './engagement-contexts.service.js';

@Resolver()
export class AdviceResolver {
  constructor(
    private readonly service: AdviceService,
    private readonly contexts: EngagementContextsService,
  ) {}

  @Query(() => AdviceBesideResultModel, { description: "Beside the wave's newest result." })
  @Allow('advice.read')
  advice(
    @CurrentActor() actor: Actor,
    @Args('waveId', { type: () => ID }) waveId: string,
    @Args('locale', { defaultValue: 'en' }) locale: string,
  ): Promise<AdviceBesideResultModel> {
    return this.service.ofWave(actor, waveId, locale);
  }

  @Query(() => EngagementContextModel, { nullable: true, description: 'Null until somebody answered it.' })
  @Allow('advice.read')
  engagementContext(
    @CurrentActor() actor: Actor,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
  ): Promise<EngagementContextModel | null> {
    return this.contexts.find(actor, assessmentId);
  }

  @Mutation(() => EngagementContextModel, {
    description: 'CHANGED_MEANWHILE if somebody saved since that revision; 0 at first.',
  })
  @Allow('advice.write')
  saveEngagementContext(
    @CurrentActor() actor: Actor,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('answers', { type: () => documentOf('ContextAnswers') }) answers: ContextAnswers,
  ): Promise<EngagementContextModel> {
    return this.contexts.save(actor, assessmentId, revision, answers);
  }

  @Mutation(() => DestinationOverrideModel, {
    description: 'Stands beside the computed destination, never instead of it.',
  })
  @Allow('advice.write')
  overrideDestination(
    @CurrentActor() actor: Actor,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
    @Args('input') input: OverrideDestinationInput,
  ): Promise<DestinationOverrideModel> {
    return this.contexts.override(actor, assessmentId, input);
  }
}
