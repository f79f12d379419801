import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IMPORT_FATES } from '@sextant/contracts';
import { enumOf } from '@sextant/platform/api';
import { RowProblemModel } from '@sextant/engagements/api';

import { WaveModel } from '../waves/wave.model.js';
import type { SheetFate } from './sheet-fate.js';

/** The waves that were made, or every problem of the file and nothing of it. */
@ObjectType('ImportedAnswers')
export class ImportedAnswersModel {
  @Field(() => [WaveModel])
  readonly waves!: readonly WaveModel[];

  @Field(() => [RowProblemModel])
  readonly problems!: readonly RowProblemModel[];
}

@ObjectType('PreviewedFunction')
export class PreviewedFunctionModel {
  @Field()
  readonly function!: string;

  @Field(() => Int)
  readonly respondents!: number;
}

@ObjectType('PreviewedWave')
export class PreviewedWaveModel {
  @Field()
  readonly name!: string;

  @Field(() => enumOf(IMPORT_FATES))
  readonly fate!: SheetFate['kind'];

  @Field(() => Int)
  readonly respondents!: number;

  @Field(() => Int)
  readonly answers!: number;

  @Field(() => Int)
  readonly comments!: number;

  @Field(() => [PreviewedFunctionModel])
  readonly functions!: readonly PreviewedFunctionModel[];
}

/** What a file would become, or every problem of it. */
@ObjectType('ImportPreview')
export class ImportPreviewModel {
  @Field(() => [PreviewedWaveModel])
  readonly waves!: readonly PreviewedWaveModel[];

  @Field(() => [RowProblemModel])
  readonly problems!: readonly RowProblemModel[];
}
