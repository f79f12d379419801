import { IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** Who wants in. */
export class SignInInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(320)
  readonly email!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(320)
  readonly password!: string;

  /** The firm to work for, when the user has several. */
  @IsOptional()
  @IsUUID()
  readonly tenantId?: string;
}

/** The firm to go on in. */
export class SwitchTenantInput {
  @IsUUID()
  readonly tenantId!: string;
}

/** The token of an invitation's link. */
export class ReadInvitationInput {
  @IsString()
  @Matches(/^[\w-]{43}$/)
  readonly token!: string;
}

/** Takes up an invitation. */
export class AcceptInvitationInput extends ReadInvitationInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly name!: string;

  @IsString()
  @MaxLength(256)
  readonly password!: string;
}
