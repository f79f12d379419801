import type { MailWay } from '@sextant/contracts';

import type { Environment } from '../config/environment.js';

/** A mail server is always taken; that there is none opens no inbox: only a demonstration or development does. */
export function mailWay({ SMTP_URL, MAIL_INBOX }: Pick<Environment, 'SMTP_URL' | 'MAIL_INBOX'>): MailWay {
  if (SMTP_URL) return 'server';
  return MAIL_INBOX ? 'inbox' : 'none';
}

/** What an installation without a mail server has to say of itself at start. */
export const NO_MAIL_SERVER =
  'No mail server is set (SMTP_URL): mails are held back until there is one. Participants can be given printed codes.';
