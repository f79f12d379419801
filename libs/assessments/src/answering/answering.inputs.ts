import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString } from 'class-validator';

/**
 * One attempt to save an answer. Whether its contents fit the questionnaire is judged one by one, so that a single bad
 * operation never fails its neighbours.
 */
@InputType('SaveAnswerInput')
export class SaveAnswerInput {
  @Field(() => ID, {
    description:
      'A UUID made by the client; a retry has the same one. A retry of an operation that another has replaced since gets CONFLICT with what is stored.',
  })
  @IsString()
  readonly operationId!: string;

  @Field()
  @IsString()
  readonly item!: string;

  @Field(() => Int, { description: 'The revision that the change was made on; 0 for a first answer.' })
  @IsInt()
  readonly baseRevision!: number;

  @Field(() => String, { nullable: true, description: 'A level in digits, NA, DK, or null.' })
  @IsOptional()
  @IsString()
  readonly current?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  readonly desired?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  @IsOptional()
  @IsString()
  readonly comment?: string | null;

  @Field(() => String, { nullable: true, description: 'low, medium or high' })
  @IsOptional()
  @IsString()
  readonly confidence?: string | null;
}
