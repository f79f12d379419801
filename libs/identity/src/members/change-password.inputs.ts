import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';

/** A user's own password, the old and the new one. */
@InputType()
export class ChangePasswordInput {
  @Field()
  @IsString()
  @MaxLength(256)
  readonly currentPassword!: string;

  @Field({ description: 'At least 12 characters, of any kind.' })
  @IsString()
  @MaxLength(256)
  readonly newPassword!: string;
}
