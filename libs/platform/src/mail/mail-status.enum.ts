import { registerEnumType } from '@nestjs/graphql';
import { MAIL_STATUSES, type MailStatus as Status } from '@sextant/data';

/** Where a mail stands, as the API names it. */
export const MailStatus = Object.fromEntries(MAIL_STATUSES.map((status) => [status.toUpperCase(), status])) as {
  readonly [S in Status as Uppercase<S>]: S;
};
export type MailStatus = Status;

registerEnumType(MailStatus, { name: 'MailStatus' });
