import { InputType, PartialType, PickType } from '@nestjs/graphql';
import {
  ACTIVITY_STATUSES,
  DECISION_KINDS,
  GOAL_STATUSES,
  type ActivityStatus,
  type DecisionKind,
  type GoalStatus,
} from '@sextant/contracts';
import {
  Day,
  documentOf,
  Id,
  OneOf,
  OptionalDay,
  OptionalDocument,
  OptionalId,
  OptionalOneOf,
  OptionalText,
  OptionalWhole,
  Revision,
  Text,
} from '@sextant/platform/api';

const SHORT = 200;
const LONG = 4_000;

/** Where it was agreed on. */
@InputType({ isAbstract: true })
class AgreedInInput {
  @Id()
  readonly engagementId!: string;

  @OptionalId()
  readonly workshopId?: string;
}

/** A decision. TARGET needs a point, RATING an item and a level. */
@InputType()
export class RecordDecisionInput extends AgreedInInput {
  @OptionalId()
  readonly resultId?: string;

  @OptionalId({ description: 'The question that it came from; needs the workshop.' })
  readonly ballotId?: string;

  @OneOf(DECISION_KINDS)
  readonly kind!: DecisionKind;

  @Text(LONG)
  readonly statement!: string;

  @OptionalDocument(documentOf('PlanePoint'))
  readonly point?: Record<string, number>;

  @OptionalText(SHORT)
  readonly item?: string;

  @OptionalWhole()
  readonly level?: number;

  @Text(LONG)
  readonly reason!: string;

  @Text(SHORT, { description: 'Whoever answers for it.' })
  readonly name!: string;

  @Day()
  readonly decidedOn!: string;
}

/** A goal with all that makes it one. */
@InputType()
export class AddGoalInput extends AgreedInInput {
  @Text(SHORT)
  readonly title!: string;

  @Text(SHORT)
  readonly owner!: string;

  @Text(SHORT)
  readonly figure!: string;

  @Text(SHORT)
  readonly baseline!: string;

  @OptionalText(SHORT)
  readonly aim?: string;

  @Day()
  readonly dueOn!: string;
}

/** A change of a goal; what is left out stays. */
@InputType()
export class UpdateGoalInput extends PartialType(PickType(AddGoalInput, ['title', 'owner', 'dueOn'])) {
  @Id()
  readonly goalId!: string;

  @Revision()
  readonly revision!: number;

  @OptionalOneOf(GOAL_STATUSES)
  readonly status?: GoalStatus;
}

/** Something that somebody will do. */
@InputType()
export class AddActivityInput extends AgreedInInput {
  @OptionalId({ description: 'A goal of the same engagement.' })
  readonly goalId?: string;

  @Text(SHORT)
  readonly title!: string;

  @Text(SHORT)
  readonly owner!: string;

  @OptionalDay()
  readonly dueOn?: string;
}

/** A change of an activity; what is left out stays. */
@InputType()
export class UpdateActivityInput extends PartialType(PickType(AddActivityInput, ['title', 'owner', 'dueOn'])) {
  @Id()
  readonly activityId!: string;

  @Revision()
  readonly revision!: number;

  @OptionalOneOf(ACTIVITY_STATUSES)
  readonly status?: ActivityStatus;
}
