import { Field, ID, InputType } from '@nestjs/graphql';
import { ROLES, type Role } from '@sextant/contracts';
import { EmailAddress } from '@sextant/platform/api';
import { ArrayMaxSize, IsIn, IsUUID, MaxLength } from 'class-validator';

import { MemberRole } from '../members/member.model.js';

/** Whom to invite as what. */
@InputType()
export class InviteMemberInput {
  @Field()
  @EmailAddress()
  @MaxLength(320)
  readonly email!: string;

  @Field(() => MemberRole)
  @IsIn(ROLES)
  readonly role!: Role;

  @Field(() => [ID], { defaultValue: [], description: 'The clients that an executive may see.' })
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(100)
  readonly clientIds!: string[];
}
