import { Field, ID, ObjectType } from '@nestjs/graphql';

/** One piece of consulting work for a client. */
@ObjectType('Engagement')
export class EngagementModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field()
  readonly name!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  readonly startsOn!: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  readonly endsOn!: string | null;
}

/** A member's part in an engagement. */
@ObjectType('TeamMember')
export class TeamMemberModel {
  @Field(() => ID)
  readonly memberId!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly isLead!: boolean;
}
