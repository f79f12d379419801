import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A part of a client organisation. */
@ObjectType('Unit')
export class UnitModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly clientId!: string;

  @Field(() => ID, { nullable: true })
  readonly parentId!: string | null;

  @Field()
  readonly name!: string;
}
