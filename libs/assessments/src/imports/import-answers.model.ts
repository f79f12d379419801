import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IMPORT_FATES } from '@sextant/contracts';
import { HowReadModel, RowProblemModel } from '@sextant/engagements/api';
import { enumOf } from '@sextant/platform/api';

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

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD; null if neither its name nor a column says so.' })
  readonly date!: string | null;

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
  @Field(() => HowReadModel)
  readonly read!: HowReadModel;

  @Field(() => [RowProblemModel], { description: 'Worth knowing; nothing that stops the import.' })
  readonly remarks!: readonly RowProblemModel[];

  @Field(() => [PreviewedWaveModel], { description: 'In order of time.' })
  readonly waves!: readonly PreviewedWaveModel[];

  @Field(() => [RowProblemModel])
  readonly problems!: readonly RowProblemModel[];
}
