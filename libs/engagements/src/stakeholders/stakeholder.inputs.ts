import { InputType, OmitType, PartialType } from '@nestjs/graphql';
import { ClearableEmail, ClearableId, Id, OptionalFormed, OptionalText, Text } from '@sextant/platform/api';

/** A new stakeholder. */
@InputType()
export class CreateStakeholderInput {
  @Id()
  readonly clientId!: string;

  @Text(200)
  readonly name!: string;

  @ClearableEmail()
  readonly email?: string | null;

  @OptionalText(200)
  readonly function?: string;

  @OptionalText(200)
  readonly level?: string;

  @ClearableId()
  readonly unitId?: string | null;

  @OptionalFormed(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language such as en or de-AT', {
    description: 'Language of mails and questions, as en or de.',
  })
  readonly locale?: string;
}

/** A change of a stakeholder; what is left out stays. */
@InputType()
export class UpdateStakeholderInput extends PartialType(OmitType(CreateStakeholderInput, ['clientId'])) {
  @Id()
  readonly stakeholderId!: string;
}
