import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

/** Mails of a wave that stakeholders get. */
export const WaveMailKind = { INVITATION: 'wave-invitation', REMINDER: 'wave-reminder' } as const;
export type WaveMailKind = (typeof WaveMailKind)[keyof typeof WaveMailKind];

registerEnumType(WaveMailKind, { name: 'WaveMailKind' });

/** A mail as its readers will see it, without a name; its link leads nowhere. */
@ObjectType('WaveMailPreview')
export class WaveMailPreviewModel {
  @Field()
  readonly subject!: string;

  @Field()
  readonly html!: string;
}
