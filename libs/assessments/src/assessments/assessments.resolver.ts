import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { EngagementModel } from '@sextant/engagements/api';
import { InstrumentsLoader } from '@sextant/instruments/api';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { WaveModel } from '../waves/wave.model.js';
import { WavesLoader } from '../waves/waves.loader.js';
import { CreateAssessmentInput } from './assessment.inputs.js';
import { AssessmentModel } from './assessment.model.js';
import { AssessmentsLoader } from './assessments.loader.js';
import { AssessmentsService } from './assessments.service.js';

@Resolver(() => AssessmentModel)
export class AssessmentsResolver {
  constructor(
    private readonly service: AssessmentsService,
    private readonly loader: AssessmentsLoader,
    private readonly instruments: InstrumentsLoader,
    private readonly waveLoader: WavesLoader,
  ) {}

  @Query(() => AssessmentModel)
  @Allow('assessment.read')
  assessment(
    @CurrentActor() actor: Actor,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
  ): Promise<AssessmentModel> {
    return this.service.find(actor, assessmentId);
  }

  @Mutation(() => AssessmentModel, { description: 'The instrument needs a published version.' })
  @Allow('assessment.write')
  createAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateAssessmentInput,
  ): Promise<AssessmentModel> {
    return this.service.create(actor, input);
  }

  @Mutation(() => AssessmentModel)
  @Allow('assessment.write')
  renameAssessment(
    @CurrentActor() actor: Actor,
    @Args('assessmentId', { type: () => ID }) assessmentId: string,
    @Args('name') name: string,
  ): Promise<AssessmentModel> {
    return this.service.rename(actor, assessmentId, name);
  }

  @ResolveField(() => EngagementModel)
  engagement(@CurrentActor() actor: Actor, @Parent() assessment: AssessmentModel): Promise<EngagementModel> {
    return this.loader.of(actor).engagements.load(assessment.engagementId);
  }

  @ResolveField(() => String)
  async instrumentTitle(@CurrentActor() actor: Actor, @Parent() assessment: AssessmentModel): Promise<string> {
    return (await this.instruments.of(actor).instruments.load(assessment.instrumentId)).title;
  }

  @ResolveField(() => [WaveModel], { description: 'Oldest first.' })
  waves(@CurrentActor() actor: Actor, @Parent() assessment: AssessmentModel): Promise<WaveModel[]> {
    return this.waveLoader.ofAssessment(actor, assessment.id);
  }
}
