import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { JsonDocument } from '@sextant/platform/api';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
} from 'class-validator';

import { ActivityStatus, DecisionKind, GoalStatus } from './plan.model.js';

const DAY = 10;
const SHORT = 200;
const LONG = 4_000;

/** Where it was agreed on. */
@InputType({ isAbstract: true })
class AgreedInInput {
  @Field(() => ID)
  @IsUUID()
  readonly engagementId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly workshopId?: string;
}

/** A decision. TARGET needs a point, RATING an item and a level. */
@InputType()
export class RecordDecisionInput extends AgreedInInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly resultId?: string;

  @Field(() => ID, { nullable: true, description: 'The question that it came from; needs the workshop.' })
  @IsOptional()
  @IsUUID()
  readonly ballotId?: string;

  @Field(() => DecisionKind)
  @IsIn(Object.values(DecisionKind))
  readonly kind!: DecisionKind;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly statement!: string;

  @Field(() => JsonDocument, { nullable: true, description: 'Percent of range by axis.' })
  @IsOptional()
  @IsObject()
  readonly point?: Record<string, number>;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  readonly item?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  readonly level?: number;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(LONG)
  readonly reason!: string;

  @Field({ description: 'Whoever answers for it.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly name!: string;

  @Field({ description: 'YYYY-MM-DD' })
  @IsISO8601({ strict: true })
  @Length(DAY, DAY)
  readonly decidedOn!: string;
}

/** A goal with all that makes it one. */
@InputType()
export class AddGoalInput extends AgreedInInput {
  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly title!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly owner!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly figure!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly baseline!: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(SHORT)
  readonly aim?: string;

  @Field({ description: 'YYYY-MM-DD' })
  @IsISO8601({ strict: true })
  @Length(DAY, DAY)
  readonly dueOn!: string;
}

/** A change of a goal; what is left out stays. */
@InputType()
export class UpdateGoalInput {
  @Field(() => ID)
  @IsUUID()
  readonly goalId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  readonly revision!: number;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly title?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly owner?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(DAY, DAY)
  readonly dueOn?: string;

  @Field(() => GoalStatus, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(GoalStatus))
  readonly status?: GoalStatus;
}

/** Something that somebody will do. */
@InputType()
export class AddActivityInput extends AgreedInInput {
  @Field(() => ID, { nullable: true, description: 'A goal of the same engagement.' })
  @IsOptional()
  @IsUUID()
  readonly goalId?: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly title!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly owner!: string;

  @Field({ nullable: true, description: 'YYYY-MM-DD' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(DAY, DAY)
  readonly dueOn?: string;
}

/** A change of an activity; what is left out stays. */
@InputType()
export class UpdateActivityInput {
  @Field(() => ID)
  @IsUUID()
  readonly activityId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  readonly revision!: number;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly title?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(SHORT)
  readonly owner?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(DAY, DAY)
  readonly dueOn?: string;

  @Field(() => ActivityStatus, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ActivityStatus))
  readonly status?: ActivityStatus;
}
