import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MAIL_STATUSES, NOT_COUNTED_REASONS, type MailStatus, type NotCountedReason } from '@sextant/contracts';
import { enumOf } from '@sextant/platform/api';

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

  @Field(() => enumOf(MAIL_STATUSES), {
    nullable: true,
    description: 'Of the invitation’s mail; null before there is one.',
  })
  readonly invitationStatus!: MailStatus | null;

  @Field(() => String, { nullable: true, description: 'What the mail server last said against it.' })
  readonly invitationFailure!: string | null;
}

@ObjectType('PersonNotCounted')
export class PersonNotCountedModel {
  @Field(() => ID)
  readonly participantId!: string;

  @Field(() => enumOf(NOT_COUNTED_REASONS))
  readonly reason!: NotCountedReason;
}

/** Distinct persons behind the participants of an anonymous wave. */
@ObjectType('PersonsToCount')
export class PersonsToCountModel {
  @Field(() => Int)
  readonly counted!: number;

  @Field(() => Int, { description: 'Without so many the wave cannot be opened.' })
  readonly needed!: number;

  @Field(() => [PersonNotCountedModel], { description: 'Who adds nobody, and why.' })
  readonly notCounted!: readonly PersonNotCountedModel[];
}

/** A code to hand over by phone or on paper; shown this once. */
@ObjectType('IssuedCode')
export class IssuedCodeModel {
  @Field()
  readonly code!: string;

  @Field()
  readonly expiresAt!: Date;
}
