import { Field, ID, InputType } from '@nestjs/graphql';
import { EmailAddress } from '@sextant/platform/api';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

@InputType({ isAbstract: true })
class StakeholderFactsInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @EmailAddress()
  @MaxLength(320)
  readonly email?: string | null;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly function?: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly level?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly unitId?: string | null;

  @Field({ nullable: true, description: 'Language of mails and questions, as en or de.' })
  @IsOptional()
  @Matches(/^[a-z]{2}(-[A-Z]{2})?$/)
  readonly locale?: string;
}

/** A new stakeholder. */
@InputType()
export class CreateStakeholderInput extends StakeholderFactsInput {
  @Field(() => ID)
  @IsUUID()
  readonly clientId!: string;

  @Field()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name!: string;
}

/** A change of a stakeholder; what is left out stays. */
@InputType()
export class UpdateStakeholderInput extends StakeholderFactsInput {
  @Field(() => ID)
  @IsUUID()
  readonly stakeholderId!: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name?: string;
}
