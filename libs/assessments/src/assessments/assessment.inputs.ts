import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, IsUUID, Matches, MaxLength } from 'class-validator';

/** Which instrument to apply in which engagement. */
@InputType()
export class CreateAssessmentInput {
  @Field(() => ID)
  @IsUUID()
  readonly engagementId!: string;

  @Field(() => ID)
  @IsUUID()
  readonly instrumentId!: string;

  @Field()
  @IsString()
  @Matches(/\S/, { message: 'must not be blank' })
  @MaxLength(200)
  readonly name!: string;
}
