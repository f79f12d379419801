import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { JsonDocument } from '@sextant/platform/api';

export const DecisionKind = { TARGET: 'target', DISSENT: 'dissent', RATING: 'rating', AGREEMENT: 'agreement' } as const;
export type DecisionKind = (typeof DecisionKind)[keyof typeof DecisionKind];
registerEnumType(DecisionKind, { name: 'DecisionKind' });

export const GoalStatus = { OPEN: 'open', REACHED: 'reached', DROPPED: 'dropped' } as const;
export type GoalStatus = (typeof GoalStatus)[keyof typeof GoalStatus];
registerEnumType(GoalStatus, { name: 'GoalStatus' });

export const ActivityStatus = { OPEN: 'open', DONE: 'done', DROPPED: 'dropped' } as const;
export type ActivityStatus = (typeof ActivityStatus)[keyof typeof ActivityStatus];
registerEnumType(ActivityStatus, { name: 'ActivityStatus' });

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

  @Field(() => DecisionKind)
  readonly kind!: DecisionKind;

  @Field()
  readonly statement!: string;

  @Field(() => JsonDocument, { nullable: true, description: 'Percent of range by axis; a target always has it.' })
  readonly point!: Record<string, number> | null;

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

  @Field(() => GoalStatus)
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

  @Field(() => ActivityStatus)
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
