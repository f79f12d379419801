import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Instrument, StoredResult } from '@sextant/maturity';
import { documentOf } from '@sextant/platform/api';

/** The frozen outcome of a scored wave. */
@ObjectType('Result')
export class ResultModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field(() => ID)
  readonly assessmentId!: string;

  @Field(() => ID)
  readonly waveId!: string;

  @Field()
  readonly waveName!: string;

  @Field(() => Int)
  readonly waveNumber!: number;

  @Field(() => Date, { nullable: true })
  readonly closedAt!: Date | null;

  @Field()
  readonly scoringVersion!: string;

  @Field({ description: 'SHA-256 of the document, keys in order.' })
  readonly checksum!: string;

  @Field(() => Int, {
    description: 'Rule of publication that made it: 1 told decimals and counts, 2 tells bands. Never made anew.',
  })
  readonly rule!: number;

  @Field()
  readonly createdAt!: Date;

  @Field(() => documentOf('ResultDocument'))
  readonly document!: StoredResult;

  @Field(() => documentOf('InstrumentDocument'), {
    description: 'The instrument version in the language asked for: what the keys stand for.',
  })
  readonly instrument!: Instrument;
}
