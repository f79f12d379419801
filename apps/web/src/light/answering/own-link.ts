/** Whose link this tab speaks for: its fingerprint, which opens nothing. Two tabs may speak for two people. */
const KEPT = 'sextant-link';

const NOBODY_YET = 'nobody yet';

/** Null until the person has entered, or come back. */
export function ownLink(): string | null {
  const link = sessionStorage.getItem(KEPT);
  return link === NOBODY_YET ? null : link;
}

/** Whoever sits here now has said that they are none of those who have entered in this browser. */
export function isSomebodyNew(): boolean {
  return sessionStorage.getItem(KEPT) === NOBODY_YET;
}

/** Begins the page anew for somebody who has yet to enter; what others have here stays theirs. */
export function beginAsSomebodyNew(): void {
  sessionStorage.setItem(KEPT, NOBODY_YET);
  location.reload();
}

export function speakForLink(link: string): void {
  sessionStorage.setItem(KEPT, link);
}

/** What the server calls a link with this token. Without TLS there is no cryptography, and nobody comes back without network. */
export async function fingerprintOf(token: string): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, 32);
}
