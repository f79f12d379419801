import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { MailKind } from '@sextant/contracts';
import type { Mail, Tx } from '@sextant/data';

import type { MailMessage } from './mail-message.js';

/** Metadata key under which a composer names its kinds. */
export const COMPOSES_MAIL = 'sextant:composes-mail';

/** Writes mails of some kinds at the moment they are sent. Null means: no longer wanted (submitted, revoked). */
export interface MailComposer {
  compose(tx: Tx, mail: Mail): Promise<MailMessage | null>;
}

/** Marks a provider of a room's worker entry as the composer of these kinds of mail. */
export const ComposesMail = (...kinds: MailKind[]): ClassDecorator =>
  applyDecorators(Injectable(), SetMetadata(COMPOSES_MAIL, kinds));
