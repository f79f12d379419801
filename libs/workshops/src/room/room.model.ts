import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  BALLOT_KINDS,
  BALLOT_STATUSES,
  STATES,
  STEP_STATUSES,
  WORKSHOP_STATUSES,
  type BallotKind,
  type BallotStatus,
  type State,
  type StepStatus,
  type WorkshopStatus,
} from '@sextant/contracts';
import type { Measured, RoundTally } from '@sextant/maturity';
import { enumOf, documentOf } from '@sextant/platform/api';

/** One of the things to choose from; for a level, its number as key and its words. */
@ObjectType('BallotOption')
export class BallotOptionModel {
  @Field()
  readonly key!: string;

  @Field()
  readonly label!: string;
}

@ObjectType('RoomStep')
export class RoomStepModel {
  @Field(() => ID)
  readonly id!: string;

  @Field({ description: "The instrument's name for it, `open_points` or `own`." })
  readonly key!: string;

  @Field()
  readonly title!: string;

  @Field(() => Int)
  readonly minutes!: number;

  @Field(() => enumOf(STEP_STATUSES))
  readonly status!: StepStatus;
}

@ObjectType('RoomStepDetails')
export class RoomStepDetailsModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly what!: string;

  @Field()
  readonly output!: string;

  @Field(() => [String], { description: 'What the result or the instrument has to say at this step.' })
  readonly points!: readonly string[];
}

@ObjectType('RoomTimer')
export class RoomTimerModel {
  @Field(() => String, { nullable: true, description: 'ISO 8601, by the clock that `serverTime` tells.' })
  readonly endsAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'While it is paused.' })
  readonly secondsLeft!: number | null;
}

@ObjectType('RoomRound')
export class RoomRoundModel {
  @Field(() => Int)
  readonly round!: number;

  @Field(() => documentOf('RoundTally'))
  readonly tally!: RoundTally;
}

@ObjectType('RoomIdea')
export class RoomIdeaModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly text!: string;

  @Field({ description: 'The group it was put into; empty for none.' })
  readonly heading!: string;
}

@ObjectType('RoomBallot')
export class RoomBallotModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly stepId!: string;

  @Field(() => enumOf(BALLOT_KINDS))
  readonly kind!: BallotKind;

  @Field()
  readonly question!: string;

  @Field(() => String, { nullable: true })
  readonly item!: string | null;

  @Field(() => enumOf(STATES), { nullable: true })
  readonly state!: State | null;

  @Field(() => [BallotOptionModel])
  readonly options!: readonly BallotOptionModel[];

  @Field(() => Int, { nullable: true })
  readonly dots!: number | null;

  @Field(() => enumOf(BALLOT_STATUSES))
  readonly status!: BallotStatus;

  @Field(() => Int, { description: 'The round under way, or last revealed.' })
  readonly round!: number;

  @Field(() => [RoomRoundModel], {
    description: 'What was revealed, the first round first; later rounds stand beside it.',
  })
  readonly rounds!: readonly RoomRoundModel[];

  @Field(() => documentOf('Measured'), { nullable: true, description: 'Null until a round was revealed.' })
  readonly measured!: Measured | null;

  @Field(() => [RoomIdeaModel], { description: 'Empty until a round was revealed.' })
  readonly ideas!: readonly RoomIdeaModel[];
}

@ObjectType('RoomCounts')
export class RoomCountsModel {
  @Field(() => Int, { description: 'People in the room who vote.' })
  readonly voters!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Votes of the open round: at least so many if there is a minimum. Null if none is open, or fewer voted.',
  })
  readonly votes!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The fewest votes of which anything is told, then fives. Null in a named workshop.',
  })
  readonly minimum!: number | null;
}

/**
 * What everybody in the room sees, projector and phones alike. Whoever reconnects subscribes again and gets the room as it
 * stands, then every change. `revision` rises with every change but the counts.
 */
@ObjectType('WorkshopRoom')
export class WorkshopRoomModel {
  @Field(() => ID)
  readonly workshopId!: string;

  @Field(() => Int)
  readonly revision!: number;

  @Field(() => enumOf(WORKSHOP_STATUSES))
  readonly status!: WorkshopStatus;

  @Field()
  readonly name!: string;

  @Field()
  readonly isDoorOpen!: boolean;

  @Field(() => [RoomStepModel])
  readonly steps!: readonly RoomStepModel[];

  @Field(() => RoomStepDetailsModel, { nullable: true, description: 'The current step in full.' })
  readonly current!: RoomStepDetailsModel | null;

  @Field(() => RoomTimerModel)
  readonly timer!: RoomTimerModel;

  @Field(() => RoomBallotModel, { nullable: true, description: 'The question on the screens.' })
  readonly ballot!: RoomBallotModel | null;

  @Field(() => RoomCountsModel)
  readonly counts!: RoomCountsModel;

  @Field(() => [ID], { description: 'Who may vote for people without a phone, by the id of their place.' })
  readonly scribes!: readonly string[];
}
