import { Field, ObjectType } from '@nestjs/graphql';

/** A mail as its readers will see it, without a name; its link leads nowhere. */
@ObjectType('WaveMailPreview')
export class WaveMailPreviewModel {
  @Field()
  readonly subject!: string;

  @Field()
  readonly html!: string;
}
