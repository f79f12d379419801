import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  BALLOT_KINDS,
  BALLOT_STATUSES,
  CONFIDENTIALITY_MODES,
  STATES,
  STEP_STATUSES,
  WORKSHOP_ROLES,
  WORKSHOP_STATUSES,
  type BallotKind,
  type BallotStatus,
  type ConfidentialityMode,
  type State,
  type StepStatus,
  type WorkshopFrame,
  type WorkshopRole,
  type WorkshopStatus,
} from '@sextant/contracts';
import type { Measured, RoundTally } from '@sextant/maturity';
import { enumOf, documentOf } from '@sextant/platform/api';

import { BallotOptionModel, RoomIdeaModel } from '../room/room.model.js';

/** A live session about a result. Its texts are in the language of the room. */
@ObjectType('Workshop')
export class WorkshopModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field(() => ID)
  readonly engagementId!: string;

  @Field(() => ID)
  readonly resultId!: string;

  @Field(() => ID, { nullable: true, description: 'The workshop whose open points this one starts from.' })
  readonly predecessorId!: string | null;

  @Field()
  readonly name!: string;

  @Field()
  readonly locale!: string;

  @Field(() => enumOf(CONFIDENTIALITY_MODES))
  readonly confidentialityMode!: ConfidentialityMode;

  @Field(() => Int)
  readonly minimumGroup!: number;

  @Field(() => documentOf('WorkshopFrame'))
  readonly frame!: WorkshopFrame;

  @Field(() => enumOf(WORKSHOP_STATUSES))
  readonly status!: WorkshopStatus;

  @Field()
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true })
  readonly startedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly endedAt!: Date | null;
}

/** A point of the agenda as its facilitator sees it. */
@ObjectType('WorkshopStep')
export class WorkshopStepModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly key!: string;

  @Field()
  readonly title!: string;

  @Field()
  readonly what!: string;

  @Field()
  readonly output!: string;

  @Field(() => Int)
  readonly minutes!: number;

  @Field(() => enumOf(STEP_STATUSES))
  readonly status!: StepStatus;

  @Field({ description: 'Notes; never on the projector.' })
  readonly note!: string;
}

@ObjectType('BallotRound')
export class BallotRoundModel {
  @Field(() => Int)
  readonly number!: number;

  @Field()
  readonly openedAt!: Date;

  @Field(() => Date, { nullable: true })
  readonly revealedAt!: Date | null;

  @Field(() => documentOf('RoundTally'), { nullable: true, description: 'Null until it was revealed.' })
  readonly tally!: RoundTally | null;
}

/** A question as its facilitator sees it, put already or not. */
@ObjectType('Ballot')
export class BallotModel {
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

  @Field(() => documentOf('Measured'), { nullable: true })
  readonly measured!: Measured | null;

  @Field(() => enumOf(BALLOT_STATUSES))
  readonly status!: BallotStatus;

  @Field(() => [enumOf(BALLOT_STATUSES)], { description: 'What may come next; OPEN for a round more.' })
  readonly next!: readonly BallotStatus[];

  @Field(() => Int)
  readonly round!: number;

  @Field(() => Date, { nullable: true, description: 'In an anonymous workshop: from then on it is not put again.' })
  readonly closedAt!: Date | null;

  @Field(() => [BallotRoundModel])
  readonly rounds!: readonly BallotRoundModel[];

  @Field(() => [RoomIdeaModel], { description: 'Empty until a round was revealed.' })
  readonly ideas!: readonly RoomIdeaModel[];
}

/** Somebody in the room. */
@ObjectType('WorkshopParticipant')
export class WorkshopParticipantModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => enumOf(WORKSHOP_ROLES))
  readonly role!: WorkshopRole;

  @Field({ description: 'Empty in an anonymous workshop, or if they gave none.' })
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly function!: string | null;

  @Field({ description: 'False for people without a phone: a scribe votes for them.' })
  readonly hasPhone!: boolean;
}

/** A ticket that nobody took yet: its code, typed or scanned, takes one seat on one device. */
@ObjectType('WorkshopTicket')
export class WorkshopTicketModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly code!: string;

  @Field({ description: 'The link behind the QR code.' })
  readonly address!: string;
}

/** The seats of an anonymous workshop. Which tickets were taken is not told, only how many. */
@ObjectType('WorkshopSeats')
export class WorkshopSeatsModel {
  @Field(() => Int)
  readonly issued!: number;

  @Field(() => Int)
  readonly taken!: number;

  @Field(() => [WorkshopTicketModel])
  readonly free!: readonly WorkshopTicketModel[];
}

/** What a workshop left open. */
@ObjectType('OpenPoint')
export class OpenPointModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID, { nullable: true })
  readonly ballotId!: string | null;

  @Field()
  readonly text!: string;

  @Field(() => Date, { nullable: true })
  readonly closedAt!: Date | null;
}

/** Everything the facilitator works with. What moves comes by `workshopLive`; ask again when its revision rises. */
@ObjectType('WorkshopConsole')
export class WorkshopConsoleModel {
  @Field(() => WorkshopModel)
  readonly workshop!: WorkshopModel;

  @Field(() => String, {
    nullable: true,
    description: 'Eight signs to type; null once the workshop has ended, or until a new one is made.',
  })
  readonly joinCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The link behind the QR code.' })
  readonly joinAddress!: string | null;

  @Field(() => [WorkshopStepModel])
  readonly steps!: readonly WorkshopStepModel[];

  @Field(() => [BallotModel])
  readonly ballots!: readonly BallotModel[];

  @Field(() => [WorkshopParticipantModel])
  readonly people!: readonly WorkshopParticipantModel[];

  @Field(() => WorkshopSeatsModel)
  readonly seats!: WorkshopSeatsModel;

  @Field(() => [OpenPointModel])
  readonly openPoints!: readonly OpenPointModel[];
}
