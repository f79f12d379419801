import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { ResultModel } from './result.model.js';
import { ResultsService } from './results.service.js';

const LOCALE = { type: () => String, defaultValue: 'en' };

@Resolver(() => ResultModel)
export class ResultsResolver {
  constructor(private readonly results: ResultsService) {}

  @Query(() => ResultModel, { description: 'The newest result of a wave.' })
  @Allow('result.read')
  result(
    @CurrentActor() actor: Actor,
    @Args('waveId', { type: () => ID }) waveId: string,
    @Args('locale', LOCALE) locale: string,
  ): Promise<ResultModel> {
    return this.results.ofWave(actor, waveId, locale);
  }

  @Query(() => ResultModel)
  @Allow('result.read')
  resultById(
    @CurrentActor() actor: Actor,
    @Args('resultId', { type: () => ID }) resultId: string,
    @Args('locale', LOCALE) locale: string,
  ): Promise<ResultModel> {
    return this.results.byId(actor, resultId, locale);
  }
}
