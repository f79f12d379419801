import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TIMER_ACTIONS, type Actor, type TimerAction } from '@sextant/contracts';
import type { StepContent } from '@sextant/maturity';
import { Allow, CurrentActor, enumOf } from '@sextant/platform/api';

import { WorkshopRoomModel } from '../room/room.model.js';
import { AddStepInput, ArrangedStepInput } from '../workshops/workshop.inputs.js';
import { WorkshopStepModel } from '../workshops/workshop.model.js';
import { StepsService } from './steps.service.js';

@Resolver(() => WorkshopStepModel)
export class StepsResolver {
  constructor(private readonly steps: StepsService) {}

  @ResolveField(() => [String], { description: 'What the result or the instrument has to say at this step.' })
  points(@Parent() { content }: { readonly content: StepContent | null }): readonly string[] {
    return content?.points ?? [];
  }

  @Mutation(() => WorkshopRoomModel, { description: 'All steps in their new order, with times and words to change.' })
  @Allow('workshop.run')
  arrangeSteps(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
    @Args('steps', { type: () => [ArrangedStepInput] }) steps: ArrangedStepInput[],
  ): Promise<WorkshopRoomModel> {
    return this.steps.arrange(actor, workshopId, steps);
  }

  @Mutation(() => WorkshopRoomModel, { description: 'A step of one’s own, at the end.' })
  @Allow('workshop.run')
  addStep(@CurrentActor() actor: Actor, @Args('input') input: AddStepInput): Promise<WorkshopRoomModel> {
    return this.steps.add(actor, input.workshopId, input);
  }

  @Mutation(() => WorkshopRoomModel, { description: 'STEP_REACHED once it was reached.' })
  @Allow('workshop.run')
  removeStep(
    @CurrentActor() actor: Actor,
    @Args('stepId', { type: () => ID }) stepId: string,
  ): Promise<WorkshopRoomModel> {
    return this.steps.remove(actor, stepId);
  }

  @Mutation(() => WorkshopRoomModel, { description: 'On, back or past some; what was current is done, or skipped.' })
  @Allow('workshop.run')
  goToStep(
    @CurrentActor() actor: Actor,
    @Args('stepId', { type: () => ID }) stepId: string,
    @Args('isSkipping', { defaultValue: false }) isSkipping: boolean,
  ): Promise<WorkshopRoomModel> {
    return this.steps.goTo(actor, stepId, isSkipping);
  }

  @Mutation(() => WorkshopStepModel, { description: 'Notes for the console and the minutes.' })
  @Allow('workshop.run')
  noteStep(
    @CurrentActor() actor: Actor,
    @Args('stepId', { type: () => ID }) stepId: string,
    @Args('note') note: string,
  ): Promise<WorkshopStepModel> {
    return this.steps.note(actor, stepId, note);
  }

  @Mutation(() => WorkshopRoomModel, { description: 'START needs seconds.' })
  @Allow('workshop.run')
  setTimer(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
    @Args('action', { type: () => enumOf(TIMER_ACTIONS) }) action: TimerAction,
    @Args('seconds', { type: () => Int, nullable: true }) seconds: number | null,
  ): Promise<WorkshopRoomModel> {
    return this.steps.setTimer(actor, workshopId, action, seconds ?? null);
  }
}
