import { InputType } from '@nestjs/graphql';
import { CONFIDENTIALITY_MODES, type ConfidentialityMode } from '@sextant/contracts';
import { Id, OneOf, OptionalId, OptionalText, OptionalWhole, Text } from '@sextant/platform/api';

/** Past waves from an answers CSV. */
@InputType()
export class ImportAnswersInput {
  @Id()
  readonly assessmentId!: string;

  @Text(5_000_000, { description: 'wave,organisation,respondent,function,item,current,desired,comment' })
  readonly csv!: string;

  @OneOf(CONFIDENTIALITY_MODES)
  readonly confidentialityMode!: ConfidentialityMode;

  @OptionalWhole()
  readonly minimumGroup?: number;

  @OptionalText(200, { description: 'Needed when the file holds several.' })
  readonly organisation?: string;

  @OptionalId({ description: 'The newest published version unless given.' })
  readonly instrumentVersionId?: string;
}
