import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { EngagementModel } from '@sextant/engagements/api';
import { CurrentActor } from '@sextant/platform/api';

import { AssessmentModel } from './assessment.model.js';
import { AssessmentsLoader } from './assessments.loader.js';

/** What this room adds to an engagement. */
@Resolver(() => EngagementModel)
export class EngagementAssessmentsResolver {
  constructor(private readonly loader: AssessmentsLoader) {}

  @ResolveField(() => [AssessmentModel], { description: 'Oldest first.' })
  assessments(@CurrentActor() actor: Actor, @Parent() engagement: EngagementModel): Promise<AssessmentModel[]> {
    return this.loader.of(actor).ofEngagement.load(engagement.id);
  }
}
