import { Field, ID, InputType } from '@nestjs/graphql';
import { JsonDocument } from '@sextant/platform/api';
import { IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

@InputType({ isAbstract: true })
class ClientFactsInput {
  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly sector?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly country?: string;

  @Field(() => JsonDocument, { nullable: true })
  @IsOptional()
  @IsObject()
  readonly contextProfile?: Record<string, unknown>;
}

/** A new client. */
@InputType()
export class CreateClientInput extends ClientFactsInput {
  @Field()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name!: string;
}

/** A change of a client; what is left out stays. */
@InputType()
export class UpdateClientInput extends ClientFactsInput {
  @Field(() => ID)
  @IsUUID()
  readonly clientId!: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name?: string;
}
