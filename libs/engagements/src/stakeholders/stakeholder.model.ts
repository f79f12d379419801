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

  @Field({ description: 'What it is, in one word for all languages.' })
  readonly rule!: string;

  @Field(() => String, { nullable: true, description: 'What stands there, shortened.' })
  readonly value!: string | null;

  @Field()
  readonly message!: string;
}

/** A column of a table and what it was taken for. */
@ObjectType('ReadColumn')
export class ReadColumnModel {
  @Field({ description: 'As it stands in the file.' })
  readonly header!: string;

  @Field()
  readonly field!: string;
}

/** How a table was understood. */
@ObjectType('HowRead')
export class HowReadModel {
  @Field()
  readonly delimiter!: string;

  @Field(() => [ReadColumnModel])
  readonly columns!: readonly ReadColumnModel[];
}

/** What a list would bring, or every problem of it. */
@ObjectType('StakeholderListPreview')
export class StakeholderListPreviewModel {
  @Field(() => HowReadModel)
  readonly read!: HowReadModel;

  @Field(() => Int)
  readonly added!: number;

  @Field(() => Int, { description: 'People whom the client has already; they stay as they are.' })
  readonly known!: number;

  @Field(() => [RowProblemModel], { description: 'Worth knowing; nothing that stops the import.' })
  readonly remarks!: readonly RowProblemModel[];

  @Field(() => [RowProblemModel])
  readonly problems!: readonly RowProblemModel[];
}

/** All of a list, or every problem and nothing of it. */
@ObjectType('ImportedStakeholders')
export class ImportedStakeholdersModel {
  @Field(() => Int)
  readonly imported!: number;

  @Field(() => Int, { description: 'People whom the client had already; they stay as they are.' })
  readonly known!: number;

  @Field(() => [RowProblemModel], { description: 'Worth knowing; nothing that stops the import.' })
  readonly remarks!: readonly RowProblemModel[];

  @Field(() => [RowProblemModel])
  readonly problems!: readonly RowProblemModel[];
}
