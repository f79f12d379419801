import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '@sextant/contracts';
import { MailStatus } from '@sextant/platform/api';

import { MemberRole } from '../members/member.model.js';

/** An offer of membership that nobody has taken up yet. */
@ObjectType('Invitation')
export class InvitationModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly email!: string;

  @Field(() => MemberRole)
  readonly role!: Role;

  @Field(() => [ID])
  readonly clientIds!: readonly string[];

  @Field()
  readonly createdAt!: Date;

  @Field()
  readonly expiresAt!: Date;

  @Field()
  readonly isExpired!: boolean;

  @Field(() => MailStatus, {
    nullable: true,
    description: 'Of the mail that carries it; null if it was handed over without one.',
  })
  readonly mailStatus!: MailStatus | null;

  @Field(() => String, { nullable: true, description: 'What the mail server last said against it.' })
  readonly mailFailure!: string | null;
}
