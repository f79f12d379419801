import { carriedTokens, type Cookies, type Environment } from '@sextant/platform';

import { sessionCookie, sessionCookieName } from './session-cookie.js';

const YEAR = 365 * 86_400;

/** Name of the cookie that says: a member of a firm has signed in on this device. It outlives sessions and proves nothing. */
export function memberDeviceCookieName(environment: Environment): string {
  return sessionCookieName(environment).replace('session', 'member-device');
}

/** How it is set. */
export function memberDeviceCookie(environment: Environment): ReturnType<typeof sessionCookie> {
  return { ...sessionCookie(environment), maxAge: YEAR };
}

/** Whether a request comes from such a device. */
export function isMemberDevice(environment: Environment, cookies: Cookies): boolean {
  if (cookies[memberDeviceCookieName(environment)] !== undefined) return true;
  return carriedTokens(cookies, sessionCookieName(environment)).length > 0;
}
