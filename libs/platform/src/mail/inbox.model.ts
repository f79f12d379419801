import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A mail in the development inbox. */
@ObjectType('InboxMessage')
export class InboxMessageModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly recipient!: string;

  @Field()
  readonly subject!: string;

  @Field()
  readonly textBody!: string;

  @Field()
  readonly htmlBody!: string;

  @Field()
  readonly receivedAt!: Date;
}
