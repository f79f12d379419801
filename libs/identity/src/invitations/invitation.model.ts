import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  INVITATION_STATUSES,
  MAIL_STATUSES,
  ROLES,
  type InvitationStatus,
  type MailStatus,
  type Role,
} from '@sextant/contracts';
import { enumOf } from '@sextant/platform/api';

/** An offer of membership that nobody has taken up yet. */
@ObjectType('Invitation')
export class InvitationModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly email!: string;

  @Field(() => enumOf(ROLES))
  readonly role!: Role;

  @Field(() => [ID])
  readonly clientIds!: readonly string[];

  @Field()
  readonly createdAt!: Date;

  @Field()
  readonly expiresAt!: Date;

  @Field()
  readonly isExpired!: boolean;

  @Field(() => enumOf(INVITATION_STATUSES))
  readonly status!: InvitationStatus;

  @Field(() => enumOf(MAIL_STATUSES), {
    nullable: true,
    description: 'Of the mail that carries it; null if it was handed over without one.',
  })
  readonly mailStatus!: MailStatus | null;

  @Field(() => String, { nullable: true, description: 'What the mail server last said against it.' })
  readonly mailFailure!: string | null;
}
