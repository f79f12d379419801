/** What a request's cookies are, by name, in the order in which the browser sends them: the oldest first. */
export type Cookies = Readonly<Record<string, string | undefined>>;

/** One of the tokens that a browser carries, and the cookie that it lies in. */
export interface CarriedToken {
  readonly name: string;
  readonly token: string;
}

/** Header by which every request of our pages says whom it means: one browser may carry tokens of several people or places. */
export const WHOM = 'x-sextant-whom';

/**
 * The tokens of one kind in a browser. The first lies under the plain name; each further one under that name, a dash, and
 * what tells it from the others.
 */
export function carriedTokens(cookies: Cookies, plainName: string): CarriedToken[] {
  return Object.entries(cookies).flatMap(([name, token]) =>
    token && (name === plainName || name.startsWith(`${plainName}-`)) ? [{ name, token }] : [],
  );
}
