import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { DecisionsService } from '../decisions/decisions.service.js';
import { GoalsService } from '../goals/goals.service.js';
import {
  AddActivityInput,
  AddGoalInput,
  RecordDecisionInput,
  UpdateActivityInput,
  UpdateGoalInput,
} from './plan.inputs.js';
import { ActivityModel, DecisionModel, GoalModel, PlanModel } from './plan.model.js';
import { PlansService } from './plans.service.js';

@Resolver(() => PlanModel)
export class PlansResolver {
  constructor(
    private readonly plans: PlansService,
    private readonly decisions: DecisionsService,
    private readonly goals: GoalsService,
  ) {}

  @Query(() => PlanModel, { description: 'What a client has decided and set out to do, in all engagements.' })
  @Allow('plan.read')
  plan(@CurrentActor() actor: Actor, @Args('clientId', { type: () => ID }) clientId: string): Promise<PlanModel> {
    return this.plans.ofClient(actor, clientId);
  }

  @Mutation(() => DecisionModel, { description: 'Never changed afterwards; a newer one follows it.' })
  @Allow('plan.write')
  recordDecision(@CurrentActor() actor: Actor, @Args('input') input: RecordDecisionInput): Promise<DecisionModel> {
    return this.decisions.record(actor, input);
  }

  @Mutation(() => GoalModel)
  @Allow('plan.write')
  addGoal(@CurrentActor() actor: Actor, @Args('input') input: AddGoalInput): Promise<GoalModel> {
    const { engagementId, workshopId, ...goal } = input;
    return this.goals.addGoal(actor, { engagementId, workshopId }, goal);
  }

  @Mutation(() => GoalModel, { description: 'CHANGED_MEANWHILE if somebody changed it since that revision.' })
  @Allow('plan.write')
  updateGoal(@CurrentActor() actor: Actor, @Args('input') input: UpdateGoalInput): Promise<GoalModel> {
    const { goalId, revision, ...change } = input;
    return this.goals.updateGoal(actor, goalId, revision, change);
  }

  @Mutation(() => ActivityModel)
  @Allow('plan.write')
  addActivity(@CurrentActor() actor: Actor, @Args('input') input: AddActivityInput): Promise<ActivityModel> {
    const { engagementId, workshopId, ...activity } = input;
    return this.goals.addActivity(actor, { engagementId, workshopId }, activity);
  }

  @Mutation(() => ActivityModel, { description: 'CHANGED_MEANWHILE if somebody changed it since that revision.' })
  @Allow('plan.write')
  updateActivity(@CurrentActor() actor: Actor, @Args('input') input: UpdateActivityInput): Promise<ActivityModel> {
    const { activityId, revision, ...change } = input;
    return this.goals.updateActivity(actor, activityId, revision, change);
  }
}
