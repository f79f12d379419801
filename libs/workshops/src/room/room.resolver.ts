import { Args, Field, ID, Int, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import { WORKSHOP_ROLES, type Actor, type WorkshopRole, type WorkshopRoom } from '@sextant/contracts';
import type { VoteValue } from '@sextant/maturity';
import { Allow, CurrentActor, enumOf, documentOf } from '@sextant/platform/api';

import { WorkshopModel, WorkshopParticipantModel } from '../workshops/workshop.model.js';
import { WorkshopRoomModel } from './room.model.js';
import { RoomService } from './room.service.js';

/** An own vote of one round; the value is null once an anonymous round was revealed. */
@ObjectType('OwnVote')
export class OwnVoteModel {
  @Field(() => ID)
  readonly ballotId!: string;

  @Field(() => Int)
  readonly round!: number;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => documentOf('VoteValue'), { nullable: true })
  readonly value!: VoteValue | null;
}

/** Somebody's own place in the room. */
@ObjectType('WorkshopPlace')
export class WorkshopPlaceModel {
  @Field(() => ID)
  readonly participantId!: string;

  @Field(() => ID)
  readonly workshopId!: string;

  @Field(() => enumOf(WORKSHOP_ROLES))
  readonly role!: WorkshopRole;

  @Field()
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly function!: string | null;

  @Field(() => [OwnVoteModel])
  readonly votes!: readonly OwnVoteModel[];

  @Field(() => [WorkshopParticipantModel], { description: 'For whom a scribe votes; empty for anybody else.' })
  readonly withoutPhone!: readonly WorkshopParticipantModel[];
}

@Resolver(() => WorkshopRoomModel)
export class RoomResolver {
  constructor(private readonly rooms: RoomService) {}

  @Query(() => WorkshopModel, {
    description: 'What does not change while the workshop runs; for everybody in the room.',
  })
  @Allow('workshop.watch')
  workshop(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<WorkshopModel> {
    return this.rooms.frame(actor, workshopId);
  }

  @Query(() => WorkshopRoomModel, { description: 'The room as it stands.' })
  @Allow('workshop.watch')
  workshopRoom(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<WorkshopRoomModel> {
    return this.rooms.read(actor, workshopId);
  }

  @Query(() => WorkshopPlaceModel, {
    description: 'The own place, for whoever joined. It says which workshop that is.',
  })
  @Allow('workshop.attend')
  async workshopPlace(@CurrentActor() actor: Actor): Promise<WorkshopPlaceModel> {
    const { place, votes, withoutPhone } = await this.rooms.place(actor);
    const { id: participantId, workshopId, role, name, function: key } = place;
    return { participantId, workshopId, role, name, function: key, votes, withoutPhone };
  }

  @Subscription(() => WorkshopRoomModel, {
    description: 'The room as it stands, then every change; counts at most every 200 ms.',
    resolve: (room: WorkshopRoom) => room,
  })
  @Allow('workshop.watch')
  workshopLive(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<AsyncIterableIterator<WorkshopRoom>> {
    return this.rooms.follow(actor, workshopId);
  }
}
