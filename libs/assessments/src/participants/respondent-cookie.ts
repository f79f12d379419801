import { createHash } from 'node:crypto';

import { carriedTokens, type Cookies, type Environment } from '@sextant/platform';

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

/** How many links one browser keeps: a tablet goes round the table, and a request's head has room for so many. */
const MOST_LINKS = 30;

/** Tells one link from another and opens nothing: a page says by it whom it speaks for. */
export function linkFingerprint(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 32);
}

/** The name of the cookie for a token, beside those of other links; the oldest make room when there are too many. */
export function placeFor(cookies: Cookies, plainName: string, token: string): { name: string; forgotten: string[] } {
  const carried = carriedTokens(cookies, plainName);
  const own = carried.find((each) => each.token === token);
  if (own) return { name: own.name, forgotten: [] };
  const isPlainFree = carried.every(({ name }) => name !== plainName);
  const name = isPlainFree ? plainName : `${plainName}-${linkFingerprint(token)}`;
  return { name, forgotten: carried.slice(0, Math.max(0, carried.length + 1 - MOST_LINKS)).map((old) => old.name) };
}
