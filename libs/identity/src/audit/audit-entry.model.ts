import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AuditSubject } from '@sextant/contracts';
import { documentOf } from '@sextant/platform/api';

/** One mutation or denial. */
@ObjectType('AuditEntry')
export class AuditEntryModel {
  @Field(() => ID, { description: 'Its link in the chain.' })
  readonly id!: string;

  @Field()
  readonly at!: Date;

  @Field({ description: 'member, participant or system.' })
  readonly actorKind!: string;

  @Field(() => ID, { nullable: true })
  readonly actorId!: string | null;

  @Field(() => String, { nullable: true })
  readonly actorName!: string | null;

  @Field()
  readonly action!: string;

  @Field({ description: 'done, denied, refused or failed.' })
  readonly outcome!: string;

  @Field(() => String, { nullable: true })
  readonly code!: string | null;

  @Field(() => documentOf('AuditSubject'))
  readonly subject!: AuditSubject;
}
