import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** Which part of the audit trail to read. */
@ArgsType()
export class AuditEntriesArgs {
  @Field(() => Int, { defaultValue: 50 })
  @IsInt()
  @Min(1)
  @Max(100)
  readonly first!: number;

  @Field(() => ID, { nullable: true, description: 'The entry to go on from.' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  readonly before?: string | null;
}
