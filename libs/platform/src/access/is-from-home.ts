import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of this installation sent a request, by scheme, host and port. A browser always says where a cross-site
 * request or a socket comes from; a program that says nothing carries no cookie of a victim.
 */
export function isFromHome({ origin, host }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const [from, home] = [new URL(origin), new URL(publicUrl)];
  return from.origin === home.origin || (from.protocol === home.protocol && from.host === host);
}
