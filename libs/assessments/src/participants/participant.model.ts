import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A stakeholder invited to a wave, with the groups they had when it opened. */
@ObjectType('Participant')
export class ParticipantModel {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly waveId!: string;

  @Field(() => ID)
  readonly stakeholderId!: string;

  @Field()
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field()
  readonly function!: string;

  @Field()
  readonly level!: string;

  @Field(() => ID, { nullable: true })
  readonly unitId!: string | null;

  @Field(() => Date, { nullable: true })
  readonly invitedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When reminders last went out, whether or not this one was needed.',
  })
  readonly remindedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The day of handing in; told in named waves only.' })
  readonly submittedOn!: string | null;
}

/** A code to hand over by phone or on paper; shown this once. */
@ObjectType('IssuedCode')
export class IssuedCodeModel {
  @Field()
  readonly code!: string;

  @Field()
  readonly expiresAt!: Date;
}
