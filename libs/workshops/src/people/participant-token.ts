import { createHash, randomBytes } from 'node:crypto';

import type { Environment } from '@sextant/platform';

const HOURS = 24;

const isSecure = (environment: Environment): boolean => environment.PUBLIC_URL.startsWith('https:');

/** A secret for one browser in the room: 256 random bits. */
export function newParticipantToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of it. */
export function hashParticipantToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Name of the cookie that carries it; on https one that no other host can set. */
export function workshopCookieName(environment: Environment): string {
  return isSecure(environment) ? '__Host-sextant-workshop' : 'sextant-workshop';
}

/** Name of the cookie by which a device that took a seat is known again. */
export function deviceCookieName(environment: Environment): string {
  return `${workshopCookieName(environment)}-device`;
}

/** How both cookies are set: for a day, so that a phone that was locked over lunch is back in its place. */
export function workshopCookie(environment: Environment): {
  path: string;
  httpOnly: boolean;
  secure: boolean;
  sameSite: 'strict';
  maxAge: number;
} {
  return { path: '/', httpOnly: true, secure: isSecure(environment), sameSite: 'strict', maxAge: HOURS * 3_600 };
}
