import { InputType } from '@nestjs/graphql';
import { AnyText, ClearableAnyText, Whole } from '@sextant/platform/api';

/**
 * One attempt to save an answer. Whether its contents fit the questionnaire is judged one by one, so that a single bad
 * operation never fails its neighbours.
 */
@InputType('SaveAnswerInput')
export class SaveAnswerInput {
  @AnyText({
    description:
      'A UUID made by the client; a retry has the same one. A retry of an operation that another has replaced since gets CONFLICT with what is stored.',
    isId: true,
  })
  readonly operationId!: string;

  @AnyText()
  readonly item!: string;

  @Whole({ description: 'The revision that the change was made on; 0 for a first answer.' })
  readonly baseRevision!: number;

  @ClearableAnyText({ description: 'A level in digits, NA, DK, or null.' })
  readonly current?: string | null;

  @ClearableAnyText()
  readonly desired?: string | null;

  @ClearableAnyText({ description: 'At most 2,000 characters.' })
  readonly comment?: string | null;

  @ClearableAnyText({ description: 'low, medium or high' })
  readonly confidence?: string | null;
}
