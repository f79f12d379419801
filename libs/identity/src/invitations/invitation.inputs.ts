import { InputType } from '@nestjs/graphql';
import { ROLES, type Role } from '@sextant/contracts';
import { Email, Ids, OneOf } from '@sextant/platform/api';

/** Whom to invite as what. */
@InputType()
export class InviteMemberInput {
  @Email()
  readonly email!: string;

  @OneOf(ROLES)
  readonly role!: Role;

  @Ids(100, { description: 'The clients that an executive may see.' })
  readonly clientIds!: string[];
}
