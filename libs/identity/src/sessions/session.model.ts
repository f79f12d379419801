import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A browser in which the member is signed in. */
@ObjectType('Session')
export class SessionModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly userAgent!: string;

  @Field()
  readonly createdAt!: Date;

  @Field()
  readonly lastSeenAt!: Date;

  @Field()
  readonly isCurrent!: boolean;
}
