import { Refusal, type ApiClient } from '@sextant/testing';
import type { GraphQLSchema } from 'graphql';

import { deepQueries, type DeepQuery } from './deep-queries.js';

/** Whoever looks: a name, and the browser they look with. */
export interface Reader {
  readonly name: string;
  readonly browser: ApiClient;
}

/** What there is to look at. */
export interface Sights {
  /** Values for the arguments of queries, by argument name: each is tried. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Addresses to read besides. */
  readonly paths: readonly string[];
}

/** Not about a wave that exists: it looks at a file of the asker's own. */
const OF_THEIR_OWN = new Set(['importPreview', 'instrumentProblems', 'stakeholderListPreview']);
/** Moves with the looking itself. */
const MOVED_BY_LOOKING = new Set(['sessions']);
const DEEPEST = 6;

/** Everything that every reader gets to see, by reader, place and arguments: data as text, or the code of the refusal. */
export async function crawl(
  schema: GraphQLSchema,
  readers: readonly Reader[],
  { values, paths }: Sights,
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const { name, browser } of readers) {
    for (const query of deepQueries(schema)) {
      if (OF_THEIR_OWN.has(query.name) || MOVED_BY_LOOKING.has(query.name)) continue;
      for (const variables of combinations(query, values)) {
        const place = `${name} ${query.name} ${JSON.stringify(variables)}`;
        const said = query.name === 'auditEntries' ? readTrail(browser) : ask(browser, query, variables);
        seen.set(place, await said);
      }
    }
    for (const path of paths) {
      const { status, body } = await browser.get<unknown>(path);
      seen.set(`${name} ${path}`, `${status} ${typeof body === 'string' ? body : JSON.stringify(body)}`);
    }
  }
  return seen;
}

/** The deepest form of the query that the API's limits admit. */
async function ask(browser: ApiClient, query: DeepQuery, variables: Record<string, unknown>): Promise<string> {
  for (let depth = DEEPEST; ; depth -= 1) {
    try {
      return JSON.stringify(await browser.graphql(query.document(depth), variables));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const isTooDeep = error.code === 'INVALID_INPUT';
      if (!isTooDeep || depth === 1) return error.code;
    }
  }
}

/** The whole audit trail but for denials: the crawl is denied much, and each denial is written down. */
async function readTrail(browser: ApiClient): Promise<string> {
  const entries: { id: string; outcome: string }[] = [];
  try {
    for (;;) {
      const { auditEntries } = await browser.graphql<{ auditEntries: typeof entries }>(
        'query ($before: ID) { auditEntries(first: 100, before: $before) { id at actorKind actorId action outcome code subject } }',
        { before: entries.at(-1)?.id ?? null },
      );
      entries.push(...auditEntries);
      if (auditEntries.length < 100) return JSON.stringify(entries.filter(({ outcome }) => outcome !== 'denied'));
    }
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function combinations(query: DeepQuery, values: Sights['values']): Record<string, string>[] {
  return query.args.reduce<Record<string, string>[]>(
    (sets, name) => {
      const own = values[name];
      if (!own) throw new Error(`The crawler does not know what to pass as ${name} of ${query.name}.`);
      return sets.flatMap((set) => own.map((value) => ({ ...set, [name]: value })));
    },
    [{}],
  );
}

/** Places at which two crawls differ. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const places = new Set([...one.keys(), ...other.keys()]);
  return [...places].filter((place) => one.get(place) !== other.get(place));
}
