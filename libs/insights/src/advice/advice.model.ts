import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Advice, AdviceOverride, ContextAnswers, Point } from '@sextant/maturity';
import { documentOf } from '@sextant/platform/api';

/** The recommendation beside a result. */
@ObjectType('AdviceBesideResult')
export class AdviceBesideResultModel {
  @Field(() => documentOf('Advice'), { nullable: true })
  readonly advice!: Advice | null;

  @Field(() => documentOf('AdviceOverride'), { nullable: true })
  readonly override!: AdviceOverride | null;
}

/** The context questionnaire, answered for one engagement. */
@ObjectType('EngagementContext')
export class EngagementContextModel {
  @Field(() => ID)
  readonly engagementId!: string;

  @Field(() => ID)
  readonly instrumentId!: string;

  @Field(() => documentOf('ContextAnswers'))
  readonly answers!: ContextAnswers;

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

  @Field(() => documentOf('PlanePoint'))
  readonly point!: Point;

  @Field()
  readonly name!: string;

  @Field({ description: 'YYYY-MM-DD' })
  readonly decidedOn!: string;

  @Field()
  readonly reason!: string;
}
