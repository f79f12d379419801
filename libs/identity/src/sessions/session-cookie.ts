import type { Environment } from '@sextant/platform';

const ABSOLUTE_HOURS = 24;

/** How long a session lasts at most, and how long unused. */
export const SESSION_LASTS = { absolute: `${ABSOLUTE_HOURS} hours`, idle: '60 minutes' } as const;

const isSecure = (environment: Environment): boolean => environment.PUBLIC_URL.startsWith('https:');

/** Name of the cookie that carries a member's session; on https one that no other host can set. */
export function sessionCookieName(environment: Environment): string {
  return isSecure(environment) ? '__Host-sextant-session' : 'sextant-session';
}

/** How the cookie is set: out of reach of scripts, and not sent by other sites' forms. */
export function sessionCookie(environment: Environment): {
  path: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'lax';
  maxAge: number;
} {
  const secure = isSecure(environment);
  return { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge: ABSOLUTE_HOURS * 3_600 };
}
