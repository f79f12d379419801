import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MAIL_WAYS, ROLES, type MailWay, type Role } from '@sextant/contracts';
import { enumOf } from '@sextant/platform/api';

import { TenantModel } from '../tenants/tenant.model.js';

/** A colleague, or an executive who may look at some clients. */
@ObjectType('Member')
export class MemberModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly email!: string;

  @Field(() => enumOf(ROLES))
  readonly role!: Role;

  @Field(() => [ID], { description: 'The clients that an executive sees; empty for everybody else.' })
  readonly clientIds!: readonly string[];

  @Field()
  readonly createdAt!: Date;
}

/** A firm that the signed-in user could work for; `POST /auth/tenant` goes there. */
@ObjectType('Membership')
export class MembershipModel {
  @Field(() => ID)
  readonly tenantId!: string;

  @Field()
  readonly tenantName!: string;

  @Field(() => enumOf(ROLES))
  readonly role!: Role;
}

/** The signed-in member. */
@ObjectType('Me')
export class MeModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly email!: string;

  @Field(() => enumOf(ROLES))
  readonly role!: Role;

  @Field(() => [ID], { nullable: true, description: 'The clients in sight; null means all of them.' })
  readonly clientIds!: readonly string[] | null;

  @Field(() => [String], { description: 'What the role allows, as `noun.verb`.' })
  readonly permissions!: readonly string[];

  @Field(() => TenantModel)
  readonly tenant!: TenantModel;

  @Field(() => [MembershipModel])
  readonly memberships!: readonly MembershipModel[];

  @Field(() => enumOf(MAIL_WAYS), { description: 'NONE: mails are held back until the operator sets a mail server.' })
  readonly mailWay!: MailWay;
}
