import { InputType, PartialType } from '@nestjs/graphql';
import type { ContextProfile } from '@sextant/contracts';
import { documentOf, Id, OptionalDocument, OptionalText, Text } from '@sextant/platform/api';

/** A new client. */
@InputType()
export class CreateClientInput {
  @Text(200)
  readonly name!: string;

  @OptionalText(200)
  readonly sector?: string;

  @OptionalText(100)
  readonly country?: string;

  @OptionalDocument(documentOf('ContextProfile'))
  readonly contextProfile?: ContextProfile;
}

/** A change of a client; what is left out stays. */
@InputType()
export class UpdateClientInput extends PartialType(CreateClientInput) {
  @Id()
  readonly clientId!: string;
}
