import { Args, Field, ID, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { VOTE_STATUSES, type Actor, type VoteStatus } from '@sextant/contracts';
import type { VoteValue } from '@sextant/maturity';
import { Allow, CurrentActor, enumOf, documentOf } from '@sextant/platform/api';

import { VoteInput } from '../workshops/workshop.inputs.js';
import { CastVote } from './cast-vote.js';

/** What became of a vote; in conflict, what is stored, which came from another tab. */
@ObjectType('CastVote')
export class CastVoteModel {
  @Field(() => ID)
  readonly ballotId!: string;

  @Field(() => Int)
  readonly round!: number;

  @Field(() => enumOf(VOTE_STATUSES))
  readonly status!: VoteStatus;

  @Field(() => Int, { description: 'What the next change starts from.' })
  readonly revision!: number;

  @Field(() => documentOf('VoteValue'), { nullable: true })
  readonly value!: VoteValue | null;
}

@Resolver(() => CastVoteModel)
export class VotesResolver {
  constructor(private readonly votes: CastVote) {}

  @Mutation(() => CastVoteModel, {
    description:
      'Acknowledged after it is stored. Repeat with the same operationId until there is a reply. BALLOT_NOT_OPEN after the reveal.',
  })
  @Allow('vote.cast')
  castVote(@CurrentActor() actor: Actor, @Args('input') input: VoteInput): Promise<CastVoteModel> {
    return this.votes.cast(actor, input);
  }

  @Mutation(() => CastVoteModel, { description: 'For somebody without a phone, by the facilitator or a scribe.' })
  @Allow('vote.record')
  castVoteFor(
    @CurrentActor() actor: Actor,
    @Args('participantId', { type: () => ID }) participantId: string,
    @Args('input') input: VoteInput,
  ): Promise<CastVoteModel> {
    return this.votes.castFor(actor, participantId, input);
  }
}
