import { Formed, Id, OptionalId, Secret, Text } from '@sextant/platform/api';

/** Who wants in. */
export class SignInInput {
  @Text(320)
  readonly email!: string;

  @Secret(320)
  readonly password!: string;

  /** The firm to work for, when the user has several. */
  @OptionalId()
  readonly tenantId?: string;
}

/** The firm to go on in. */
export class SwitchTenantInput {
  @Id()
  readonly tenantId!: string;
}

/** The token of an invitation's link. */
export class ReadInvitationInput {
  @Formed(/^[\w-]{43}$/, 'a token')
  readonly token!: string;
}

/** Takes up an invitation. */
export class AcceptInvitationInput extends ReadInvitationInput {
  @Text(200)
  readonly name!: string;

  @Secret(256)
  readonly password!: string;
}
