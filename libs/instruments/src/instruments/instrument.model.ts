import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { INSTRUMENT_VERSION_STATUSES, type InstrumentVersionStatus } from '@sextant/contracts';
import { enumOf } from '@sextant/platform/api';

/** One version of an instrument. */
@ObjectType('InstrumentVersion')
export class InstrumentVersionModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly instrumentId!: string;

  @Field()
  readonly version!: string;

  @Field(() => enumOf(INSTRUMENT_VERSION_STATUSES))
  readonly status!: InstrumentVersionStatus;

  @Field({ description: 'SHA-256 of the source.' })
  readonly checksum!: string;

  @Field(() => Int, { description: 'Of a draft: what a save must start from.' })
  readonly revision!: number;

  @Field()
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true })
  readonly publishedAt!: Date | null;
}

/** A questionnaire with its scoring. Its versions are what counts. */
@ObjectType('Instrument')
export class InstrumentModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly key!: string;

  @Field()
  readonly title!: string;
}

/** Something wrong in a file, and where. */
@ObjectType('FileProblem')
export class FileProblemModel {
  @Field({ description: 'As in items[3].dimension; empty for the file as a whole.' })
  readonly path!: string;

  @Field(() => Int)
  readonly line!: number;

  @Field(() => Int)
  readonly column!: number;

  @Field()
  readonly message!: string;
}

/** What became of a part of a file in an earlier version of the format. */
@ObjectType('InstrumentChange')
export class InstrumentChangeModel {
  @Field({ description: 'noted, read, obeyed, not_read or dropped.' })
  readonly kind!: string;

  @Field({ description: 'As in placement.margin.rule.' })
  readonly path!: string;

  @Field(() => String, { nullable: true, description: 'Where it stands now.' })
  readonly to!: string | null;
}

/** A draft, or every problem of the file. */
@ObjectType('ImportedInstrument')
export class ImportedInstrumentModel {
  @Field(() => InstrumentVersionModel, { nullable: true })
  readonly version!: InstrumentVersionModel | null;

  @Field(() => [FileProblemModel])
  readonly problems!: readonly FileProblemModel[];

  @Field(() => [InstrumentChangeModel], { description: 'What a file in an earlier format was read as.' })
  readonly changes!: readonly InstrumentChangeModel[];
}

@ObjectType('ChangedItem')
export class ChangedItemModel {
  @Field()
  readonly key!: string;

  @Field(() => [String])
  readonly fields!: readonly string[];
}

/** What changed between two versions, by item key. */
@ObjectType('VersionDifference')
export class VersionDifferenceModel {
  @Field(() => [String])
  readonly added!: readonly string[];

  @Field(() => [String])
  readonly removed!: readonly string[];

  @Field(() => [ChangedItemModel])
  readonly changed!: readonly ChangedItemModel[];
}
