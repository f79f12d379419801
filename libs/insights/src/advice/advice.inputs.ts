import { InputType } from '@nestjs/graphql';
import { Day, Document, documentOf, Text } from '@sextant/platform/api';

/** Where to go instead, in whose name and why. */
@InputType()
export class OverrideDestinationInput {
  @Document(documentOf('PlanePoint'))
  readonly point!: Record<string, number>;

  @Text(200)
  readonly name!: string;

  @Day()
  readonly date!: string;

  @Text(4_000)
  readonly reason!: string;

  @Text(100, { mayBeEmpty: true, description: 'The role in which it is decided, as the instrument names it.' })
  readonly role!: string;
}
