import { IsString, MaxLength } from 'class-validator';

/** What opens the operator's page. */
export class OperatorInput {
  @IsString()
  @MaxLength(100)
  readonly key!: string;
}
