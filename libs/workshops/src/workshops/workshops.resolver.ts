import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { nextOf, WORKSHOP_COURSE, WORKSHOP_STATUSES, type Actor, type WorkshopStatus } from '@sextant/contracts';
import { Allow, CurrentActor, enumOf } from '@sextant/platform/api';

import { OpenPointsService } from '../open-points/open-points.service.js';
import { CreateWorkshop } from './create-workshop.js';
import { CreateWorkshopInput, UpdateWorkshopInput } from './workshop.inputs.js';
import { OpenPointModel, WorkshopConsoleModel, WorkshopModel } from './workshop.model.js';
import { UpdateWorkshop } from './update-workshop.js';
import { WorkshopsService } from './workshops.service.js';

/**
 * How a workshop goes. `createWorkshop` proposes an agenda from a result; steps and questions can be arranged until the end.
 * People join at `POST /auth/workshop` with the code of `workshopConsole` and then speak with the header
 * `x-sextant-as: workshop` (on a socket: `connectionParams {as: "workshop"}`). All screens subscribe to `workshopLive`, which
 * brings the room as it stands and then every change. `startWorkshop`, then for each step `goToStep`, `openBallot`, votes by
 * `castVote`, `revealBallot`, talk, and `openBallot` again for a second round beside the first; `endWorkshop` at the end.
 */
@Resolver(() => WorkshopModel)
export class WorkshopsResolver {
  constructor(
    private readonly service: WorkshopsService,
    private readonly creation: CreateWorkshop,
    private readonly changes: UpdateWorkshop,
    private readonly points: OpenPointsService,
  ) {}

  @Query(() => [WorkshopModel], { description: 'Newest first; of one client if named.' })
  @Allow('workshop.read')
  workshops(
    @CurrentActor() actor: Actor,
    @Args('clientId', { type: () => ID, nullable: true }) clientId: string | null,
  ): Promise<WorkshopModel[]> {
    return this.service.list(actor, clientId ?? null);
  }

  @ResolveField(() => Date, {
    description: 'By the clock that timers run by: screens whose own is off can tell by how much.',
  })
  serverTime(@CurrentActor() actor: Actor): Promise<Date> {
    return this.service.time(actor);
  }

  @ResolveField(() => [enumOf(WORKSHOP_STATUSES)], { description: 'What may come next.' })
  next(@Parent() { status }: WorkshopModel): WorkshopStatus[] {
    return nextOf(WORKSHOP_COURSE, status);
  }

  @Query(() => WorkshopConsoleModel)
  @Allow('workshop.run')
  workshopConsole(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<WorkshopConsoleModel> {
    return this.service.console(actor, workshopId);
  }

  @Mutation(() => WorkshopModel, { description: 'With an agenda proposed from the result.' })
  @Allow('workshop.run')
  createWorkshop(@CurrentActor() actor: Actor, @Args('input') input: CreateWorkshopInput): Promise<WorkshopModel> {
    return this.creation.create(actor, input);
  }

  @Mutation(() => WorkshopModel, { description: 'How votes are kept can change only until somebody is in the room.' })
  @Allow('workshop.run')
  updateWorkshop(@CurrentActor() actor: Actor, @Args('input') input: UpdateWorkshopInput): Promise<WorkshopModel> {
    const { workshopId, ...change } = input;
    return this.changes.update(actor, workshopId, change);
  }

  @Mutation(() => WorkshopModel, { description: 'The first step is on.' })
  @Allow('workshop.run')
  startWorkshop(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<WorkshopModel> {
    return this.service.start(actor, workshopId);
  }

  @Mutation(() => WorkshopModel, {
    description: 'Nobody joins or votes any more. What was not settled stays as an open point.',
  })
  @Allow('workshop.run')
  endWorkshop(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<WorkshopModel> {
    return this.service.end(actor, workshopId);
  }

  @Mutation(() => WorkshopModel, { description: 'Lets nobody else in, or lets people in again.' })
  @Allow('workshop.run')
  setWorkshopDoor(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
    @Args('isOpen') isOpen: boolean,
  ): Promise<WorkshopModel> {
    return this.service.setDoor(actor, workshopId, isOpen);
  }

  @Mutation(() => WorkshopModel, { description: 'Another code to join by; the one before opens nothing any more.' })
  @Allow('workshop.run')
  renewWorkshopCode(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<WorkshopModel> {
    return this.service.renewCode(actor, workshopId);
  }

  @Mutation(() => OpenPointModel)
  @Allow('workshop.run')
  addOpenPoint(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
    @Args('text') text: string,
  ): Promise<OpenPointModel> {
    return this.points.add(actor, workshopId, text);
  }

  @Mutation(() => OpenPointModel)
  @Allow('workshop.run')
  closeOpenPoint(
    @CurrentActor() actor: Actor,
    @Args('openPointId', { type: () => ID }) openPointId: string,
  ): Promise<OpenPointModel> {
    return this.points.close(actor, openPointId);
  }
}
