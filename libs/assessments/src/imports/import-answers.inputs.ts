import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

import { ConfidentialityMode } from '../waves/wave.model.js';

/** Past waves from an answers CSV. */
@InputType()
export class ImportAnswersInput {
  @Field(() => ID)
  @IsUUID()
  readonly assessmentId!: string;

  @Field({ description: 'wave,organisation,respondent,function,item,current,desired,comment' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(5_000_000)
  readonly csv!: string;

  @Field(() => ConfidentialityMode)
  @IsIn(Object.values(ConfidentialityMode))
  readonly confidentialityMode!: ConfidentialityMode;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  readonly minimumGroup?: number;

  @Field({ nullable: true, description: 'Needed when the file holds several.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly organisation?: string;

  @Field(() => ID, { nullable: true, description: 'The newest published version unless given.' })
  @IsOptional()
  @IsUUID()
  readonly instrumentVersionId?: string;
}
