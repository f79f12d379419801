import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';

import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { FailedJobModel } from './failed-job.model.js';
import { FailedJobsService } from './failed-jobs.service.js';

@Resolver(() => FailedJobModel)
export class FailedJobsResolver {
  constructor(private readonly service: FailedJobsService) {}

  @Query(() => [FailedJobModel])
  @Allow('job.read')
  failedJobs(@CurrentActor() actor: Actor): Promise<FailedJobModel[]> {
    return this.service.list(actor);
  }

  @Mutation(() => FailedJobModel)
  @Allow('job.retry')
  retryFailedJob(
    @CurrentActor() actor: Actor,
    @Args('failedJobId', { type: () => ID }) failedJobId: string,
  ): Promise<FailedJobModel> {
    return this.service.retry(actor, failedJobId);
  }
}
