import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { JsonDocument } from '@sextant/platform/api';
import {
  ArrayMaxSize,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';

import { ConfidentialityMode } from './wave.model.js';

/** What can be chosen for a wave; what is left out keeps its default, or its present value. */
@InputType({ isAbstract: true })
class WaveChoicesInput {
  @Field({ nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly name?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A version of the assessment’s instrument; the newest published one.',
  })
  @IsOptional()
  @IsUUID()
  readonly instrumentVersionId?: string;

  @Field(() => ConfidentialityMode, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(ConfidentialityMode))
  readonly confidentialityMode?: ConfidentialityMode;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  readonly minimumGroup?: number;

  @Field(() => [String], { nullable: true, description: 'function, unit, level: the most important first.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @IsString({ each: true })
  readonly breakdowns?: string[];

  @Field(() => JsonDocument, { nullable: true, description: 'Weight by function key.' })
  @IsOptional()
  @IsObject()
  readonly functionWeights?: Record<string, number>;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly horizonOn?: string | null;

  @Field(() => Date, { nullable: true, description: 'The wave closes by itself at this time.' })
  @IsOptional()
  @IsDate()
  readonly closesOn?: Date | null;
}

/** A new wave of an assessment. */
@InputType()
export class CreateWaveInput extends WaveChoicesInput {
  @Field(() => ID)
  @IsUUID()
  readonly assessmentId!: string;
}

/** A change of a wave; of an open one only the name and the closing date. */
@InputType()
export class UpdateWaveInput extends WaveChoicesInput {
  @Field(() => ID)
  @IsUUID()
  readonly waveId!: string;
}
