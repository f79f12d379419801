import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { WaveModel } from '../waves/wave.model.js';
import { WavesLoader } from '../waves/waves.loader.js';
import { CreateAssessmentInput } from './assessment.inputs.js';
import { AssessmentModel } from './assessment.model.js';
import { AssessmentsService } from './assessments.service.js';

@Resolver(() => AssessmentModel)
export class AssessmentsResolver {
  constructor(
    private readonly service: AssessmentsService,
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

  @ResolveField(() => [WaveModel], { description: 'Oldest first.' })
  waves(@CurrentActor() actor: Actor, @Parent() assessment: AssessmentModel): Promise<WaveModel[]> {
    return this.waveLoader.ofAssessment(actor, assessment.id);
  }
}
