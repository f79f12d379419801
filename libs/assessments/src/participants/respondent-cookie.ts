import type { Environment } from '@sextant/platform';

const DAYS = 30;

const isSecure = (environment: Environment): boolean => environment.PUBLIC_URL.startsWith('https:');

/** Name of the cookie that carries a respondent's token; on https one that no other host can set. */
export function respondentCookieName(environment: Environment): string {
  return isSecure(environment) ? '__Host-sextant-respondent' : 'sextant-respondent';
}

/** How the cookie is set. It lasts longer than a session, so that answers kept without a network can still be sent. */
export function respondentCookie(environment: Environment): {
  path: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'strict';
  maxAge: number;
} {
  return { path: '/', httpOnly: true, secure: isSecure(environment), sameSite: 'strict', maxAge: DAYS * 86_400 };
}
