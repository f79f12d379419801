import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** The years that a date may lie in keep it one that PostgreSQL and the calendar on screen both know. */
const DAY = /^[12]\d{3}-\d\d-\d\d$/;

/** A new engagement; dates as YYYY-MM-DD. */
@InputType()
export class CreateEngagementInput {
  @Field(() => ID)
  @IsUUID()
  readonly clientId!: string;

  @Field()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name!: string;

  @Field()
  @IsISO8601({ strict: true })
  @Matches(DAY, { message: 'must be a day as in 2026-01-31' })
  readonly startsOn!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(DAY, { message: 'must be a day as in 2026-01-31' })
  readonly endsOn?: string | null;
}

/** A change of an engagement; what is left out stays. */
@InputType()
export class UpdateEngagementInput {
  @Field(() => ID)
  @IsUUID()
  readonly engagementId!: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(DAY, { message: 'must be a day as in 2026-01-31' })
  readonly startsOn?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(DAY, { message: 'must be a day as in 2026-01-31' })
  readonly endsOn?: string | null;
}

/** A member's part in a team. */
@InputType()
export class TeamMemberInput {
  @Field(() => ID)
  @IsUUID()
  readonly memberId!: string;

  @Field({ defaultValue: false })
  @IsBoolean()
  readonly isLead!: boolean;
}
