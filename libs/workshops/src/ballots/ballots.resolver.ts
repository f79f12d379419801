import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { GroupIdeas } from '../ideas/group-ideas.js';
import { WorkshopRoomModel } from '../room/room.model.js';
import { AddBallotInput, UpdateBallotInput } from '../workshops/workshop.inputs.js';
import { BallotModel } from '../workshops/workshop.model.js';
import { BallotRounds } from './ballot-rounds.js';
import { BallotsService } from './ballots.service.js';

@Resolver(() => BallotModel)
export class BallotsResolver {
  constructor(
    private readonly ballots: BallotsService,
    private readonly rounds: BallotRounds,
    private readonly ideas: GroupIdeas,
  ) {}

  @Mutation(() => BallotModel)
  @Allow('workshop.run')
  addBallot(@CurrentActor() actor: Actor, @Args('input') input: AddBallotInput): Promise<BallotModel> {
    return this.ballots.add(actor, input.stepId, input);
  }

  @Mutation(() => BallotModel, { description: 'BALLOT_NOT_WAITING once it was put to the room.' })
  @Allow('workshop.run')
  updateBallot(@CurrentActor() actor: Actor, @Args('input') input: UpdateBallotInput): Promise<BallotModel> {
    const { ballotId, ...words } = input;
    return this.ballots.update(actor, ballotId, words);
  }

  @Mutation(() => Boolean, { description: 'BALLOT_NOT_WAITING once it was put to the room.' })
  @Allow('workshop.run')
  async removeBallot(
    @CurrentActor() actor: Actor,
    @Args('ballotId', { type: () => ID }) ballotId: string,
  ): Promise<boolean> {
    await this.ballots.remove(actor, ballotId);
    return true;
  }

  @Mutation(() => WorkshopRoomModel, {
    description:
      'Puts the question to the room; again for a further round. BALLOT_OPEN while one is open, BALLOT_CLOSED once it is closed.',
  })
  @Allow('workshop.run')
  openBallot(
    @CurrentActor() actor: Actor,
    @Args('ballotId', { type: () => ID }) ballotId: string,
  ): Promise<WorkshopRoomModel> {
    return this.rounds.open(actor, ballotId);
  }

  @Mutation(() => WorkshopRoomModel, {
    description: 'Closes the round and shows what the room said, once and for all.',
  })
  @Allow('workshop.run')
  revealBallot(
    @CurrentActor() actor: Actor,
    @Args('ballotId', { type: () => ID }) ballotId: string,
  ): Promise<WorkshopRoomModel> {
    return this.rounds.reveal(actor, ballotId);
  }

  @Mutation(() => WorkshopRoomModel, { description: 'Brings a question that was put before back on the screens.' })
  @Allow('workshop.run')
  showBallot(
    @CurrentActor() actor: Actor,
    @Args('ballotId', { type: () => ID }) ballotId: string,
  ): Promise<WorkshopRoomModel> {
    return this.rounds.showAgain(actor, ballotId);
  }

  @Mutation(() => WorkshopRoomModel, { description: 'Puts ideas under a heading; an empty one takes them out again.' })
  @Allow('workshop.run')
  groupIdeas(
    @CurrentActor() actor: Actor,
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('ideaIds', { type: () => [ID] }) ideaIds: string[],
    @Args('heading') heading: string,
  ): Promise<WorkshopRoomModel> {
    return this.ideas.group(actor, ballotId, ideaIds, heading);
  }
}
