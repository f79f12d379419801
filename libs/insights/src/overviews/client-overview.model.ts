import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** An assessment of a client as its executives meet it first. */
@ObjectType('AssessmentOverview')
export class AssessmentOverviewModel {
  @Field(() => ID)
  readonly assessmentId!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly engagementName!: string;

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
}
