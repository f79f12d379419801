import { OptionalText } from '@sextant/platform/api';

/** A link's token, or a code. What cannot be either is refused like a wrong one, with the same words. */
export class RespondentProofInput {
  @OptionalText(200)
  readonly token?: string;

  @OptionalText(40)
  readonly code?: string;
}
