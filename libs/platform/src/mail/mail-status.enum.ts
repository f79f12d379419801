import { registerEnumType } from '@nestjs/graphql';

/** Where a mail stands. Unclear: a server took it and never answered, so that it may have been sent. */
export const MailStatus = {
  QUEUED: 'queued',
  HELD: 'held',
  SENDING: 'sending',
  SENT: 'sent',
  UNCLEAR: 'unclear',
  FAILED: 'failed',
} as const;
export type MailStatus = (typeof MailStatus)[keyof typeof MailStatus];

registerEnumType(MailStatus, { name: 'MailStatus' });
