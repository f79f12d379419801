import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ContextProfile } from '@sextant/contracts';
import { documentOf } from '@sextant/platform/api';

/** An organisation that the firm advises. */
@ObjectType('Client')
export class ClientModel {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly sector!: string;

  @Field()
  readonly country!: string;

  @Field(() => documentOf('ContextProfile'))
  readonly contextProfile!: ContextProfile;

  @Field()
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true })
  readonly archivedAt!: Date | null;
}

/** An executive who may look at a client. */
@ObjectType('ClientViewer')
export class ClientViewerModel {
  @Field(() => ID)
  readonly memberId!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly email!: string;
}
