import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

/** A code from the projector. What cannot be one is refused like a wrong one. */
export class WorkshopCodeInput {
  @IsString()
  @MaxLength(40)
  readonly code!: string;
}

/** Who comes in; all but the code may stay unsaid. */
export class JoinWorkshopInput extends WorkshopCodeInput {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly function?: string;

  @IsOptional()
  @IsBoolean()
  readonly asObserver?: boolean;
}
