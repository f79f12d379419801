import { beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  api = await setUp();
}, 120_000);

interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

const post = async (body: unknown): Promise<Reply> => (await api.browser().post<Reply>('/graphql', body)).body;
const ask = (query: string): Promise<Reply> => post({ query });
const isAnswered = ({ data }: Reply): boolean => data !== undefined && data !== null;

async function form(body: string): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return (await fetch(`${api.url}/graphql`, { method: 'POST', headers, body })).text();
}

const fetched = async (path: string): Promise<string> =>
  (await fetch(api.url + path, { headers: { accept: 'text/html, application/json' } })).text();

/** The thirteen checks of graphql-cop, each true when it finds something. */
const CHECKS: Readonly<Record<string, () => Promise<boolean>>> = {
  'alias overloading': async () =>
    isAnswered(await ask(`{ ${Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join(' ')} }`)),
  'array-based query batching': async () => {
    const replies: unknown = await post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    return Array.isArray(replies) && replies.length === 10;
  },
  'directive overloading': async () => {
    const { errors = [] } = await ask(`{ __typename ${'@aa'.repeat(10)} }`);
    return errors.length === 10;
  },
  'circular query by introspection': async () =>
    isAnswered(
      await ask(
        '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      ),
    ),
  'field duplication': async () => isAnswered(await ask(`{ ${'__typename '.repeat(500)} }`)),
  'queries by GET': async () => (await fetched('/graphql?query=%7B__typename%7D')).includes('"data"'),
  'mutations by GET': async () => (await fetched('/graphql?query=mutation%20%7B__typename%7D')).includes('"data"'),
  'queries by a form of another site': async () => (await form('query=%7B__typename%7D')).includes('"data"'),
  'a console in the browser': async () => {
    const pages = await Promise.all(['/', '/graphql', '/graphiql', '/playground', '/console'].map(fetched));
    return pages.some((page) => /graphi?ql.*(playground|explorer|min\.js)|GraphiQL/i.test(page));
  },
  introspection: async () => isAnswered(await ask('{ __schema { types { name } } }')),
  'field suggestions': async () => JSON.stringify(await ask('{ tenan }')).includes('Did you mean'),
  'a trace': async () => Object.keys((await ask('{ __typename }')).extensions ?? {}).length > 0,
  'unhandled errors': async () => /exception|stacktrace/i.test(JSON.stringify(await ask('qwerty { abc }'))),
};

describe('graphql-cop', () => {
  it('finds nothing in 13 checks', async () => {
    const found: string[] = [];
    for (const [name, check] of Object.entries(CHECKS)) if (await check()) found.push(name);

    expect(found).toEqual([]);
    expect(Object.keys(CHECKS)).toHaveLength(13);
  });

  it('would be heard: a plain question is answered', async () => {
    expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });
});

const ONE = 'createClient(input: {name: "One"}) { id }';
const TWO = 'b: createClient(input: {name: "Two"}) { id }';

describe('a document', () => {
  it.each([
    ['side by side', `mutation { ${ONE} ${TWO} }`],
    ['in a fragment', `mutation { ...Both } fragment Both on Mutation { ${ONE} ${TWO} }`],
    ['one here and one in a fragment', `mutation { ${ONE} ...More } fragment More on Mutation { ${TWO} }`],
    [
      'in nested and nameless fragments',
      `mutation { ... { ${ONE} } ...A } fragment A on Mutation { ...B } fragment B on Mutation { ${TWO} }`,
    ],
  ])('with two mutations %s changes nothing', async (_, query) => {
    const owner = await api.as(api.owner);
    const clients = async () => (await owner.graphql<{ clients: unknown[] }>('{ clients { id } }')).clients.length;
    const before = await clients();

    await expect(owner.graphql(query)).rejects.toMatchObject({ code: 'INVALID_INPUT' });

    expect(await clients()).toBe(before);
  });

  it.each([
    [
      'equal fields spread over fragments',
      `{ ...A ...B } fragment A on Query { ${'__typename '.repeat(3)} } fragment B on Query { ${'__typename '.repeat(3)} }`,
    ],
    ['many fields at the root', `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    [
      'many fragments',
      `{ __typename } ${Array.from({ length: 31 }, (_, i) => `fragment F${i} on Query { __typename }`).join(' ')}`,
    ],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ])('with %s is refused', async (_, query) => {
    const { data, errors = [] } = await ask(query);

    expect([data, errors[0]?.extensions?.code]).toEqual([undefined, 'INVALID_INPUT']);
  });

  it('comes by POST only', async () => {
    for (const method of ['GET', 'OPTIONS', 'PUT']) {
      const reply = await fetch(`${api.url}/graphql?query=%7B__typename%7D`, {
        method,
        headers: { 'content-type': 'application/json', 'x-apollo-operation-name': 'x' },
      });
      expect([method, reply.status >= 400, await reply.text()]).toEqual([
        method,
        true,
        expect.not.stringContaining('"data"'),
      ]);
    }
  });
});
