import { Field, ObjectType } from '@nestjs/graphql';
import { RowProblemModel } from '@sextant/engagements/api';

import { WaveModel } from '../waves/wave.model.js';

/** The waves that were made, or every problem of the file and nothing of it. */
@ObjectType('ImportedAnswers')
export class ImportedAnswersModel {
  @Field(() => [WaveModel])
  readonly waves!: readonly WaveModel[];

  @Field(() => [RowProblemModel])
  readonly problems!: readonly RowProblemModel[];
}
