import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** A job that was given up, with its reason. */
@ObjectType('FailedJob')
export class FailedJobModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly job!: string;

  @Field(() => ID, { description: 'The row that the job works on.' })
  readonly workId!: string;

  @Field()
  readonly reason!: string;

  @Field(() => Int)
  readonly attempts!: number;

  @Field()
  readonly failedAt!: Date;
}
