import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { JsonDocument } from '@sextant/platform/api';
import { IsISO8601, IsNotEmpty, IsObject, IsString, Length, MaxLength } from 'class-validator';

const DAY = 10;

/** The recommendation beside a result. */
@ObjectType('AdviceBesideResult')
export class AdviceBesideResultModel {
  @Field(() => JsonDocument, {
    nullable: true,
    description: 'Destination with every effect, reasons, pace and checks.',
  })
  readonly advice!: unknown;

  @Field(() => JsonDocument, {
    nullable: true,
    description: 'A destination set by hand: point, name, date, reason, by.',
  })
  readonly override!: unknown;
}

/** The context questionnaire, answered for one engagement. */
@ObjectType('EngagementContext')
export class EngagementContextModel {
  @Field(() => ID)
  readonly engagementId!: string;

  @Field(() => ID)
  readonly instrumentId!: string;

  @Field(() => JsonDocument, { description: 'Option key, or keys, by question key.' })
  readonly answers!: Record<string, string | string[]>;

  @Field(() => Int)
  readonly revision!: number;

  @Field()
  readonly answeredAt!: Date;
}

/** A destination set by hand. */
@ObjectType('DestinationOverride')
export class DestinationOverrideModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => JsonDocument, { description: 'Percent of range by axis.' })
  readonly point!: Record<string, number>;

  @Field()
  readonly name!: string;

  @Field({ description: 'YYYY-MM-DD' })
  readonly decidedOn!: string;

  @Field()
  readonly reason!: string;
}

/** Where to go instead, in whose name and why. */
@InputType()
export class OverrideDestinationInput {
  @Field(() => JsonDocument, { description: 'Percent of range by axis.' })
  @IsObject()
  readonly point!: Record<string, number>;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly name!: string;

  @Field({ description: 'YYYY-MM-DD' })
  @IsISO8601({ strict: true })
  @Length(DAY, DAY)
  readonly date!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  readonly reason!: string;

  @Field({ description: 'The role in which it is decided, as the instrument names it.' })
  @IsString()
  @MaxLength(100)
  readonly role!: string;
}
