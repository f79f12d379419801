import { InputType, PartialType } from '@nestjs/graphql';
import {
  BREAKDOWN_KEYS,
  CONFIDENTIALITY_MODES,
  type BreakdownKey,
  type ConfidentialityMode,
  type FunctionWeights,
} from '@sextant/contracts';
import {
  ClearableDay,
  ClearableMoment,
  documentOf,
  Id,
  OneOf,
  OptionalDocument,
  OptionalId,
  OptionalWords,
  Text,
  Whole,
} from '@sextant/platform/api';

/** What can be chosen for a wave. */
@InputType({ isAbstract: true })
class WaveChoices {
  @Text(200)
  readonly name!: string;

  @OptionalId({ description: 'A version of the assessment’s instrument; the newest published one.' })
  readonly instrumentVersionId?: string;

  @OneOf(CONFIDENTIALITY_MODES)
  readonly confidentialityMode!: ConfidentialityMode;

  @Whole()
  readonly minimumGroup!: number;

  @OptionalWords(BREAKDOWN_KEYS, { description: 'function, unit, level: the most important first.' })
  readonly breakdowns?: BreakdownKey[];

  @OptionalDocument(documentOf('FunctionWeights'))
  readonly functionWeights?: FunctionWeights;

  @ClearableDay()
  readonly horizonOn?: string | null;

  @ClearableMoment({ description: 'The wave closes by itself at this time.' })
  readonly closesOn?: Date | null;
}

/** A new wave of an assessment; what is left out has its default. */
@InputType()
export class CreateWaveInput extends PartialType(WaveChoices) {
  @Id()
  readonly assessmentId!: string;
}

/** A change of a wave, where what is left out stays; of an open one only the name and the closing date. */
@InputType()
export class UpdateWaveInput extends PartialType(WaveChoices) {
  @Id()
  readonly waveId!: string;
}
