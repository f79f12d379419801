import type { Environment } from '@sextant/platform/environment';
import { mailWay, NO_MAIL_SERVER } from '@sextant/platform/mail-way';
import { operatorAddress } from '@sextant/platform/operator-key';

/** Where the mails go, as lines for the terminal; none when a mail server takes them. */
export function describeMail(url: string, environment: Environment): string[] {
  const way = mailWay(environment);
  if (way === 'server') return [];
  if (way === 'none') return [NO_MAIL_SERVER, ''];
  return [
    'Mails are not sent; you, and nobody else, read them at',
    `  ${operatorAddress(url, environment.APP_SECRET)}`,
    '',
  ];
}
