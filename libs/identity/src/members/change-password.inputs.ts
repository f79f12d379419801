import { InputType } from '@nestjs/graphql';
import { Secret } from '@sextant/platform/api';

/** A user's own password, the old and the new one. */
@InputType()
export class ChangePasswordInput {
  @Secret(256)
  readonly currentPassword!: string;

  @Secret(256, { description: 'At least 12 characters, of any kind.' })
  readonly newPassword!: string;
}
