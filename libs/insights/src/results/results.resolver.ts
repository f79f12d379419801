import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { ResultModel } from './result.model.js';
import { ResultsService } from './results.service.js';

@Resolver(() => ResultModel)
export class ResultsResolver {
  constructor(private readonly service: ResultsService) {}

  @Query(() => ResultModel, { description: 'The newest of a wave.' })
  @Allow('result.read')
  result(@CurrentActor() actor: Actor, @Args('waveId', { type: () => ID }) waveId: string): Promise<ResultModel> {
    return this.service.ofWave(actor, waveId);
  }

  @Query(() => ResultModel)
  @Allow('result.read')
  resultById(
    @CurrentActor() actor: Actor,
    @Args('resultId', { type: () => ID }) resultId: string,
  ): Promise<ResultModel> {
    return this.service.find(actor, resultId);
  }
}
