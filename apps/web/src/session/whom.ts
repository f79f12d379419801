/** For whom this tab speaks, or spoke last in any tab of this browser. */
const KEPT = 'sextant-member';

/** The member that every request of this tab names; null before the first reply in a browser that has not been used yet. */
export function whom(): string | null {
  const own = sessionStorage.getItem(KEPT);
  if (own) return own;
  const last = localStorage.getItem(KEPT);
  if (last) sessionStorage.setItem(KEPT, last);
  return last;
}

/** From now on this tab speaks for this member; new tabs begin with them. */
export function speakFor(memberId: string): void {
  sessionStorage.setItem(KEPT, memberId);
  localStorage.setItem(KEPT, memberId);
}

/** This tab speaks for nobody any more. */
export function speakForNobody(): void {
  if (localStorage.getItem(KEPT) === sessionStorage.getItem(KEPT)) localStorage.removeItem(KEPT);
  sessionStorage.removeItem(KEPT);
}

/** The header that says whom a request means. */
export function whomHeader(): Record<string, string> {
  const member = whom();
  return member ? { 'x-sextant-whom': member } : {};
}

/** A download as an address: links carry no headers. */
export function withWhom(path: string): string {
  const member = whom();
  return member ? `${path}?whom=${member}` : path;
}

/** Sends a plain request in this tab's name. */
export function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...whomHeader() },
    body: JSON.stringify(body),
  });
}
