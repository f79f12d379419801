import { InputType } from '@nestjs/graphql';
import { Id, Text } from '@sextant/platform/api';

/** Which instrument to apply in which engagement. */
@InputType()
export class CreateAssessmentInput {
  @Id()
  readonly engagementId!: string;

  @Id()
  readonly instrumentId!: string;

  @Text(200)
  readonly name!: string;
}
