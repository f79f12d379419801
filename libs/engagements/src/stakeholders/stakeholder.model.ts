import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** A person of the client. */
@ObjectType('Stakeholder')
export class StakeholderModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field()
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field({ description: 'The stakeholder group; a function key of the instrument routes items.' })
  readonly function!: string;

  @Field()
  readonly level!: string;

  @Field(() => ID, { nullable: true })
  readonly unitId!: string | null;

  @Field()
  readonly locale!: string;
}

/** Something wrong in a table, and where. */
@ObjectType('RowProblem')
export class RowProblemModel {
  @Field(() => Int, { description: 'As a spreadsheet counts: the header is row 1.' })
  readonly row!: number;

  @Field(() => Int, { nullable: true })
  readonly column!: number | null;

  @Field(() => String, { nullable: true, description: 'Name of the column.' })
  readonly name!: string | null;

  @Field()
  readonly message!: string;
}

/** All of a list, or every problem and nothing of it. */
@ObjectType('ImportedStakeholders')
export class ImportedStakeholdersModel {
  @Field(() => Int)
  readonly imported!: number;

  @Field(() => [RowProblemModel])
  readonly problems!: readonly RowProblemModel[];
}
