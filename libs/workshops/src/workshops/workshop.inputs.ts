import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ConfidentialityMode } from '@sextant/assessments/api';
import { JsonDocument } from '@sextant/platform/api';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { BallotKind, BallotState } from '../room/room.model.js';

const LOCALES = ['en', 'de'];

/** A workshop about a result. */
@InputType()
export class CreateWorkshopInput {
  @Field(() => ID)
  @IsUUID()
  readonly resultId!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly name!: string;

  @Field({ description: 'The language of the room: en or de.' })
  @IsIn(LOCALES)
  readonly locale!: string;

  @Field(() => ConfidentialityMode)
  @IsIn(Object.values(ConfidentialityMode))
  readonly confidentialityMode!: ConfidentialityMode;

  @Field(() => Int, { nullable: true, description: "The firm's or the mode's usual one." })
  @IsOptional()
  @IsInt()
  readonly minimumGroup?: number;

  @Field(() => ID, { nullable: true, description: 'An ended workshop of the client, to start from its open points.' })
  @IsOptional()
  @IsUUID()
  readonly predecessorId?: string;
}

/** Another set-up of a workshop; what is left out stays. */
@InputType()
export class UpdateWorkshopInput {
  @Field(() => ID)
  @IsUUID()
  readonly workshopId!: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly name?: string;

  @Field(() => ConfidentialityMode, { nullable: true, description: 'Only until somebody is in the room.' })
  @IsOptional()
  @IsIn(Object.values(ConfidentialityMode))
  readonly confidentialityMode?: ConfidentialityMode;

  @Field(() => Int, { nullable: true, description: 'Only until somebody is in the room.' })
  @IsOptional()
  @IsInt()
  readonly minimumGroup?: number;
}

/** A step as it is arranged: where it stands in the list is where it will be. */
@InputType()
export class ArrangedStepInput {
  @Field(() => ID)
  @IsUUID()
  readonly stepId!: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly title?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly what?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(480)
  readonly minutes?: number;
}

/** A step of one's own. */
@InputType()
export class AddStepInput {
  @Field(() => ID)
  @IsUUID()
  readonly workshopId!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly title!: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly what?: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(480)
  readonly minutes!: number;
}

/** One of the things to choose from. */
@InputType()
export class BallotOptionInput {
  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  readonly key!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  readonly label!: string;
}

/** The words of a question. */
@InputType({ isAbstract: true })
class BallotWordsInput {
  @Field({ nullable: true, description: "An item's own words if it names one." })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly question?: string;

  @Field({ nullable: true, description: 'LEVEL: the item of the instrument; its levels are the options.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly item?: string;

  @Field(() => BallotState, { nullable: true, description: 'POINT: which point is asked for.' })
  @IsOptional()
  @IsIn(Object.values(BallotState))
  readonly state?: BallotState;

  @Field(() => [BallotOptionInput], {
    nullable: true,
    description: 'CHOICE, DOTS, RANKING, and LEVEL without an item.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => BallotOptionInput)
  readonly options?: BallotOptionInput[];

  @Field(() => Int, { nullable: true, description: 'DOTS: how many each person gives away.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(20)
  readonly dots?: number;
}

/** A question of one's own. */
@InputType()
export class AddBallotInput extends BallotWordsInput {
  @Field(() => ID)
  @IsUUID()
  readonly stepId!: string;

  @Field(() => BallotKind)
  @IsIn(Object.values(BallotKind))
  readonly kind!: BallotKind;
}

/** New words for a question that has not been put. */
@InputType()
export class UpdateBallotInput extends BallotWordsInput {
  @Field(() => ID)
  @IsUUID()
  readonly ballotId!: string;
}

/** One attempt to vote. */
@InputType()
export class VoteInput {
  @Field(() => ID)
  @IsUUID()
  readonly ballotId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  readonly round!: number;

  @Field(() => ID, { description: 'A UUID made for this change, kept for every repetition of it.' })
  @IsUUID()
  readonly operationId!: string;

  @Field(() => Int, { description: 'The revision that the change starts from; 0 for the first vote.' })
  @IsInt()
  @Min(0)
  readonly baseRevision!: number;

  @Field(() => JsonDocument, {
    description:
      'By kind: LEVEL and CONFIDENCE a number; POINT {x, y} from 0 to 100; CHOICE a key; DOTS numbers by key; ' +
      'RANKING {order: keys, restTied: true if some are left out}; IDEAS a list of 1 to 10 texts of at most 280 signs.',
  })
  @IsDefined()
  readonly value!: unknown;
}
