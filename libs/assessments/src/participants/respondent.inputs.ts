import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A link's token, or a code. What cannot be either is refused like a wrong one, with the same words. */
export class RespondentProofInput {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly token?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly code?: string;
}
