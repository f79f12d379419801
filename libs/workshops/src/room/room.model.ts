import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JsonDocument } from '@sextant/platform/api';

export const WorkshopStatus = { PLANNED: 'planned', RUNNING: 'running', ENDED: 'ended' } as const;
registerEnumType(WorkshopStatus, { name: 'WorkshopStatus' });

export const StepStatus = { AHEAD: 'ahead', CURRENT: 'current', DONE: 'done', SKIPPED: 'skipped' } as const;
registerEnumType(StepStatus, { name: 'WorkshopStepStatus' });

/** What can be asked of a room. */
export const BallotKind = {
  LEVEL: 'level',
  POINT: 'point',
  CHOICE: 'choice',
  DOTS: 'dots',
  RANKING: 'ranking',
  CONFIDENCE: 'confidence',
  IDEAS: 'ideas',
} as const;
export type BallotKind = (typeof BallotKind)[keyof typeof BallotKind];
registerEnumType(BallotKind, { name: 'BallotKind' });

export const BallotStatus = { WAITING: 'waiting', OPEN: 'open', REVEALED: 'revealed' } as const;
registerEnumType(BallotStatus, { name: 'BallotStatus' });

/** What an item or a point is asked about. */
export const BallotState = { CURRENT: 'current', DESIRED: 'desired' } as const;
export type BallotState = (typeof BallotState)[keyof typeof BallotState];
registerEnumType(BallotState, { name: 'BallotState' });

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

  @Field(() => StepStatus)
  readonly status!: (typeof StepStatus)[keyof typeof StepStatus];
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

  @Field(() => JsonDocument, { description: '`RoundTally` of maturity: counts, measures, groups and advice.' })
  readonly tally!: unknown;
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

  @Field(() => BallotKind)
  readonly kind!: BallotKind;

  @Field()
  readonly question!: string;

  @Field(() => String, { nullable: true })
  readonly item!: string | null;

  @Field(() => BallotState, { nullable: true })
  readonly state!: BallotState | null;

  @Field(() => [BallotOptionModel])
  readonly options!: readonly BallotOptionModel[];

  @Field(() => Int, { nullable: true })
  readonly dots!: number | null;

  @Field(() => BallotStatus)
  readonly status!: (typeof BallotStatus)[keyof typeof BallotStatus];

  @Field(() => Int, { description: 'The round under way, or last revealed.' })
  readonly round!: number;

  @Field(() => [RoomRoundModel], {
    description: 'What was revealed, the first round first; later rounds stand beside it.',
  })
  readonly rounds!: readonly RoomRoundModel[];

  @Field(() => JsonDocument, {
    nullable: true,
    description: '`Measured` of maturity: what the wave says; null until a round was revealed.',
  })
  readonly measured!: unknown;

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

  @Field(() => WorkshopStatus)
  readonly status!: (typeof WorkshopStatus)[keyof typeof WorkshopStatus];

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
