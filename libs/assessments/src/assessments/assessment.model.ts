import { Field, ID, ObjectType } from '@nestjs/graphql';

/** An instrument applied in an engagement, over one or more waves. */
@ObjectType('Assessment')
export class AssessmentModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field(() => ID)
  readonly engagementId!: string;

  @Field(() => ID)
  readonly instrumentId!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly createdAt!: Date;
}
