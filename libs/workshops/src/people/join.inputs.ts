import { OptionalFlag, OptionalText, Secret } from '@sextant/platform/api';

/** A code from the projector. What cannot be one is refused like a wrong one. */
export class WorkshopCodeInput {
  @Secret(40)
  readonly code!: string;
}

/** Who comes in; all but the code may stay unsaid. */
export class JoinWorkshopInput extends WorkshopCodeInput {
  @OptionalText(100)
  readonly name?: string;

  @OptionalText(100)
  readonly function?: string;

  @OptionalFlag()
  readonly asObserver?: boolean;
}
