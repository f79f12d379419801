import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Head } from '@sextant/maturity';
import { documentOf } from '@sextant/platform/api';

/** An assessment of a client as its executives meet it first. */
@ObjectType('AssessmentOverview')
export class AssessmentOverviewModel {
  @Field(() => ID)
  readonly assessmentId!: string;

  @Field()
  readonly name!: string;

  @Field(() => ID)
  readonly engagementId!: string;

  @Field()
  readonly engagementName!: string;

  @Field()
  readonly instrumentTitle!: string;

  @Field(() => Int)
  readonly waveCount!: number;

  @Field(() => String, { nullable: true })
  readonly openWaveName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The newest wave that has a result.' })
  readonly latestWaveId!: string | null;

  @Field(() => String, { nullable: true })
  readonly latestWaveName!: string | null;

  @Field(() => Date, { nullable: true })
  readonly latestClosedAt!: Date | null;

  @Field(() => ID, { nullable: true })
  readonly latestResultId!: string | null;

  @Field({ description: 'True when fewer people than the minimum answered the latest wave.' })
  readonly isWithheld!: boolean;

  @Field(() => String, { nullable: true, description: 'Key of the position; null where there is no plane.' })
  readonly position!: string | null;

  @Field(() => String, { nullable: true })
  readonly positionLabel!: string | null;

  @Field(() => documentOf('Head'), { nullable: true })
  readonly respondents!: Head | null;
}
