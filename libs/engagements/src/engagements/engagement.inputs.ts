import { InputType, OmitType, PartialType } from '@nestjs/graphql';
import { ClearableDay, Day, Flag, Id, Text } from '@sextant/platform/api';

/** A new engagement. */
@InputType()
export class CreateEngagementInput {
  @Id()
  readonly clientId!: string;

  @Text(200)
  readonly name!: string;

  @Day()
  readonly startsOn!: string;

  @ClearableDay()
  readonly endsOn?: string | null;
}

/** A change of an engagement; what is left out stays. */
@InputType()
export class UpdateEngagementInput extends PartialType(OmitType(CreateEngagementInput, ['clientId'])) {
  @Id()
  readonly engagementId!: string;
}

/** A member's part in a team. */
@InputType()
export class TeamMemberInput {
  @Id()
  readonly memberId!: string;

  @Flag()
  readonly isLead!: boolean;
}
