import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HowReadModel, RowProblemModel } from '@sextant/engagements/api';

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

/** What becomes of a wave in the file; its values are those of the service. */
export const ImportFate = {
  CREATED: 'created',
  CORRECTED: 'corrected',
  KNOWN: 'known',
  OTHER_RULES: 'other_rules',
  SCORED: 'scored',
  REPEATED: 'repeated',
} as const;

registerEnumType(ImportFate, {
  name: 'ImportFate',
  description:
    'A new wave, a correction of one without a result, or nothing: there already, imported under other rules, scored for good, or a group of another wave answer for answer.',
});

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

  @Field(() => ImportFate)
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
