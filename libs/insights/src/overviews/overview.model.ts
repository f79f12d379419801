import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { WaveStatus } from '@sextant/assessments/api';
import { JsonDocument } from '@sextant/platform/api';

@ObjectType('OverviewWave')
export class OverviewWaveModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field()
  readonly name!: string;

  @Field(() => WaveStatus)
  readonly status!: WaveStatus;

  @Field(() => Date, { nullable: true })
  readonly closesOn!: Date | null;

  @Field(() => Date, { nullable: true })
  readonly closedAt!: Date | null;

  @Field(() => ID, { nullable: true })
  readonly resultId!: string | null;
}

@ObjectType('LatestResult')
export class LatestResultModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly waveId!: string;

  @Field()
  readonly waveName!: string;

  @Field(() => Date, { nullable: true })
  readonly closedAt!: Date | null;

  @Field({ description: 'True when fewer people than the minimum answered.' })
  readonly isWithheld!: boolean;

  @Field(() => String, { nullable: true })
  readonly position!: string | null;

  @Field(() => String, { nullable: true })
  readonly positionLabel!: string | null;

  @Field(() => JsonDocument, {
    nullable: true,
    description: 'A number, or {from, to} where the exact one is not told.',
  })
  readonly respondents!: unknown;
}

@ObjectType('OverviewAssessment')
export class OverviewAssessmentModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly instrumentTitle!: string;

  @Field(() => [OverviewWaveModel], { description: 'Oldest first.' })
  readonly waves!: OverviewWaveModel[];

  @Field(() => LatestResultModel, { nullable: true })
  readonly latest!: LatestResultModel | null;
}

@ObjectType('OverviewEngagement')
export class OverviewEngagementModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly startsOn!: string;

  @Field(() => String, { nullable: true })
  readonly endsOn!: string | null;

  @Field(() => [OverviewAssessmentModel])
  readonly assessments!: OverviewAssessmentModel[];
}

/** What goes on at a client, on one page. */
@ObjectType('ClientOverview')
export class ClientOverviewModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly name!: string;

  @Field(() => [OverviewEngagementModel], { description: 'Newest first.' })
  readonly engagements!: OverviewEngagementModel[];
}
