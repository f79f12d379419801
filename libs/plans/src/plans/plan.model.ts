import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  ACTIVITY_STATUSES,
  DECISION_KINDS,
  GOAL_STATUSES,
  type ActivityStatus,
  type DecisionKind,
  type GoalStatus,
} from '@sextant/contracts';
import type { Point } from '@sextant/maturity';
import { enumOf, documentOf } from '@sextant/platform/api';

/** What was decided, with reason, name and date. Never changed; a newer one follows it. */
@ObjectType('Decision')
export class DecisionModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly engagementId!: string;

  @Field(() => ID, { nullable: true })
  readonly workshopId!: string | null;

  @Field(() => ID, { nullable: true })
  readonly ballotId!: string | null;

  @Field(() => enumOf(DECISION_KINDS))
  readonly kind!: DecisionKind;

  @Field()
  readonly statement!: string;

  @Field(() => documentOf('PlanePoint'), { nullable: true, description: 'A target always has it.' })
  readonly point!: Point | null;

  @Field(() => String, { nullable: true, description: 'Key of the item that was rated anew.' })
  readonly item!: string | null;

  @Field(() => Int, { nullable: true })
  readonly level!: number | null;

  @Field()
  readonly reason!: string;

  @Field()
  readonly name!: string;

  @Field({ description: 'YYYY-MM-DD' })
  readonly decidedOn!: string;
}

/** What the client wants to reach. */
@ObjectType('Goal')
export class GoalModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly engagementId!: string;

  @Field(() => ID, { nullable: true })
  readonly workshopId!: string | null;

  @Field()
  readonly title!: string;

  @Field()
  readonly owner!: string;

  @Field({ description: 'What shows it.' })
  readonly figure!: string;

  @Field({ description: 'Where the figure stands today.' })
  readonly baseline!: string;

  @Field({ description: 'Where it should stand; may be empty.' })
  readonly aim!: string;

  @Field({ description: 'YYYY-MM-DD' })
  readonly dueOn!: string;

  @Field(() => enumOf(GOAL_STATUSES))
  readonly status!: GoalStatus;

  @Field(() => Int)
  readonly revision!: number;
}

/** Something that somebody will do. */
@ObjectType('Activity')
export class ActivityModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly engagementId!: string;

  @Field(() => ID, { nullable: true })
  readonly goalId!: string | null;

  @Field(() => ID, { nullable: true })
  readonly workshopId!: string | null;

  @Field()
  readonly title!: string;

  @Field()
  readonly owner!: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  readonly dueOn!: string | null;

  @Field(() => enumOf(ACTIVITY_STATUSES))
  readonly status!: ActivityStatus;

  @Field(() => Int)
  readonly revision!: number;
}

/** What a client has decided and set out to do. */
@ObjectType('Plan')
export class PlanModel {
  @Field(() => [DecisionModel], { description: 'Newest first; the first TARGET is the one that stands.' })
  readonly decisions!: readonly DecisionModel[];

  @Field(() => [GoalModel])
  readonly goals!: readonly GoalModel[];

  @Field(() => [ActivityModel])
  readonly activities!: readonly ActivityModel[];
}
