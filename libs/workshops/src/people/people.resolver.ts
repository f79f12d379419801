import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { WORKSHOP_ROLES, type Actor, type WorkshopRole } from '@sextant/contracts';
import { Allow, CurrentActor, enumOf } from '@sextant/platform/api';

import { WorkshopParticipantModel, WorkshopSeatsModel } from '../workshops/workshop.model.js';
import { PeopleService } from './people.service.js';
import { TicketsService } from './tickets.service.js';

@Resolver(() => WorkshopParticipantModel)
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly tickets: TicketsService,
  ) {}

  @Mutation(() => WorkshopSeatsModel, {
    description: 'Makes tickets until there are so many seats; with as many as there are it changes nothing.',
  })
  @Allow('workshop.run')
  issueWorkshopTickets(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
    @Args('seats', { type: () => Int }) seats: number,
  ): Promise<WorkshopSeatsModel> {
    return this.tickets.issue(actor, workshopId, seats);
  }

  @Mutation(() => WorkshopParticipantModel, {
    description: 'Somebody without a phone, for whom a scribe votes. SEAT_NEEDED in an anonymous workshop.',
  })
  @Allow('workshop.run')
  addWorkshopParticipant(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
    @Args('name', { defaultValue: '' }) name: string,
    @Args('function', { type: () => String, nullable: true }) key: string | null,
    @Args('role', { type: () => enumOf(WORKSHOP_ROLES), defaultValue: 'participant' }) role: WorkshopRole,
  ): Promise<WorkshopParticipantModel> {
    return this.people.add(actor, workshopId, { name, function: key, role });
  }

  @Mutation(() => WorkshopParticipantModel, {
    description: 'SEAT_NEEDED to let somebody vote in an anonymous workshop who took no ticket.',
  })
  @Allow('workshop.run')
  setWorkshopRole(
    @CurrentActor() actor: Actor,
    @Args('participantId', { type: () => ID }) participantId: string,
    @Args('role', { type: () => enumOf(WORKSHOP_ROLES) }) role: WorkshopRole,
  ): Promise<WorkshopParticipantModel> {
    return this.people.setRole(actor, participantId, role);
  }

  @Mutation(() => WorkshopParticipantModel, { description: 'Shows somebody out. What they voted so far counts.' })
  @Allow('workshop.run')
  removeWorkshopParticipant(
    @CurrentActor() actor: Actor,
    @Args('participantId', { type: () => ID }) participantId: string,
  ): Promise<WorkshopParticipantModel> {
    return this.people.remove(actor, participantId);
  }
}
