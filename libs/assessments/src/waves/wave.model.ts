import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  CONFIDENTIALITY_MODES,
  WAVE_STATUSES,
  type ConfidentialityMode,
  type FunctionWeights,
  type WaveStatus,
} from '@sextant/contracts';
import { enumOf, documentOf } from '@sextant/platform/api';

/** One round of answering. */
@ObjectType('Wave')
export class WaveModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field(() => ID)
  readonly assessmentId!: string;

  @Field(() => ID)
  readonly instrumentVersionId!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field()
  readonly name!: string;

  @Field(() => enumOf(WAVE_STATUSES))
  readonly status!: WaveStatus;

  @Field(() => enumOf(CONFIDENTIALITY_MODES))
  readonly confidentialityMode!: ConfidentialityMode;

  @Field(() => Int, { description: 'Nothing that fewer people stand behind is shown anywhere.' })
  readonly minimumGroup!: number;

  @Field(() => [String], { description: 'Groupings of people to report, the most important first.' })
  readonly breakdowns!: string[];

  @Field(() => documentOf('FunctionWeights'), { description: 'Where they differ from the instrument.' })
  readonly functionWeights!: FunctionWeights;

  @Field(() => String, { nullable: true, description: 'The day that desired levels are meant for.' })
  readonly horizonOn!: string | null;

  @Field(() => Date, { nullable: true })
  readonly inviteOn!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly closesOn!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly openedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly closedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly scoredAt!: Date | null;
}

/** A step of a wave's life. */
@ObjectType('WaveProgress')
export class WaveProgressModel {
  @Field(() => ID)
  readonly waveId!: string;

  @Field(() => enumOf(WAVE_STATUSES))
  readonly status!: WaveStatus;

  @Field(() => Int, { nullable: true, description: 'How far the scoring of a closed wave has come, in percent.' })
  readonly progress?: number;
}

@ObjectType('FunctionResponseCount')
export class FunctionResponseCountModel {
  @Field()
  readonly function!: string;

  @Field(() => Int)
  readonly invited!: number;

  @Field(() => Int)
  readonly answered!: number;

  @Field(() => Int, { description: 'Percent, in steps of five.' })
  readonly ratePct!: number;
}

/** How many have answered, as far as the wave's mode lets it be said. */
@ObjectType('ResponseCounts')
export class ResponseCountsModel {
  @Field(() => Int, { nullable: true, description: 'Null if nobody was invited here: the answers were imported.' })
  readonly invited!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of a wave that is not named: at least so many, in fives, renewed at most once an hour; null for fewer than its minimum group. Of a scored wave who is in its result.',
  })
  readonly answered!: number | null;

  @Field()
  readonly isRounded!: boolean;

  @Field(() => [FunctionResponseCountModel], { description: 'In named waves only.' })
  readonly functions!: readonly FunctionResponseCountModel[];
}
