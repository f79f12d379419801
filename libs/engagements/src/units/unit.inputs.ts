import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** A new unit; without a parent it stands at the top. */
@InputType()
export class CreateUnitInput {
  @Field(() => ID)
  @IsUUID()
  readonly clientId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly parentId?: string | null;

  @Field()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name!: string;
}

/** A change of a unit; what is left out stays, and a null parent moves it to the top. */
@InputType()
export class UpdateUnitInput {
  @Field(() => ID)
  @IsUUID()
  readonly unitId!: string;

  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  readonly parentId?: string | null;
}
