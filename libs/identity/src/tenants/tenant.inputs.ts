import { Field, InputType, Int } from '@nestjs/graphql';
import {
  IsBase64,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';

const given = (_: unknown, value: unknown): boolean => value !== undefined;

/** What to change of the firm; what is left out stays. */
@InputType()
export class UpdateTenantInput {
  @Field({ nullable: true })
  @ValidateIf((input: UpdateTenantInput) => given(input, input.name))
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly name?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly address?: string;

  @Field({ nullable: true, description: 'As `#rrggbb`.' })
  @IsOptional()
  @Matches(/^#[0-9a-f]{6}$/i)
  readonly brandColour?: string;

  @Field(() => String, { nullable: true, description: 'A PNG image of at most 200 kB in base64; null takes it away.' })
  @IsOptional()
  @IsBase64()
  @MaxLength(270_000)
  readonly logo?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(3)
  @Max(20)
  readonly defaultMinimumGroup?: number;
}
