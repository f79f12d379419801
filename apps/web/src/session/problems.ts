import type { Problem } from '@sextant/contracts';
import type { CombinedError } from 'urql';

import { useFormats, useMessages } from '../i18n/locale.js';
import { problemMessages } from './problem-messages.js';

/** What the server refused something with: its code and all that came along; no code when it was never reached. */
export interface Refused {
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a GraphQL operation was refused with. */
export function refusedWith({ networkError, graphQLErrors }: CombinedError): Refused {
  const details = graphQLErrors[0]?.extensions ?? {};
  return { code: networkError ? null : String(details.code), details };
}

/** What a plain route refused something with. */
export async function refusedBy(reply: Response | null): Promise<Refused> {
  if (!reply) return { code: null, details: {} };
  const details = (await reply.json().catch(() => ({}))) as Record<string, unknown>;
  return { code: String(details.code), details };
}

/** What is wrong, field by field; nothing when the refusal is about something else. */
export function problemsIn(refused: Refused | null): readonly Problem[] {
  const { problems } = refused?.details ?? {};
  return Array.isArray(problems) ? (problems as Problem[]) : [];
}

/** Words a problem in the reader's language. A server that is newer than this page may know rules that the page does not. */
export function useProblemWords(): (problem: Problem) => string {
  const texts = useMessages(problemMessages);
  const { number } = useFormats();
  return ({ rule, params }) => {
    const given = Object.entries<string | number>(params);
    const written = given.map(([name, value]) => [name, typeof value === 'number' ? number(value) : value] as const);
    const word = (Object.hasOwn(texts, rule) ? texts[rule] : texts.notAccepted) as (named: object) => string;
    return word(Object.fromEntries<string>(written));
  };
}
