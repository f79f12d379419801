import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { startApi, startWorker, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { brokenDocuments, brokenVariables, CANARY, type BrokenRequest } from './doors/broken-requests.js';
import { oddities, type Refused } from './doors/refusal-shape.js';
import { RawSocket } from './doors/raw-socket.js';
import { servedRoutes } from './doors/served-routes.js';
import { MUTATIONS, QUERIES, SUBSCRIPTIONS, type Operation } from './operations/operations.js';
import { rootFields } from './operations/root-fields.js';
import { plantWorld, type World } from './operations/world.js';

const OPERATIONS: Readonly<Record<string, Operation>> = { ...QUERIES, ...SUBSCRIPTIONS, ...MUTATIONS };

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let world: World;
let requests: BrokenRequest[];

beforeAll(async () => {
  api = await setUp();
  await startWorker(createWorker, api);
  world = await plantWorld(api, api.owner);
  const { schema } = api.app.get(GraphQLSchemaHost);
  requests = rootFields(schema).flatMap((field) => {
    const args = OPERATIONS[field.name]!.args?.(world) ?? {};
    return [...brokenDocuments(field, args), ...brokenVariables(schema, field, args)];
  });
}, 240_000);

interface GraphqlReply {
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** What must never be in an answer that refuses: what was sent, names to try instead, and what the server is made of. */
function leaks(text: string): string[] {
  const found = [
    [CANARY, 'repeats what was sent'],
    ['Did you mean', 'suggests'],
    ['constraint', 'names a constraint'],
    ['_pkey', 'names a constraint'],
    [process.cwd(), 'tells a path'],
    ['node_modules', 'tells a path'],
    ['    at ', 'tells a stack'],
    ['stacktrace', 'tells a stack'],
  ] as const;
  return found.filter(([sign]) => text.toLowerCase().includes(sign.toLowerCase())).map(([, what]) => what);
}

function problemsOf(name: string, how: string, { errors }: GraphqlReply): string[] {
  const said = leaks(JSON.stringify(errors ?? []));
  const failed = (errors ?? []).some(({ extensions }) => extensions?.code === 'INTERNAL');
  const odd = (errors ?? []).flatMap(({ message, extensions }) => oddities({ message, ...extensions }));
  return [...said, ...odd, ...(failed ? ['fails'] : [])].map((what) => `${name} ${how}: ${what}`);
}

/** GraphQL answers in its own form, whoever asks. */
function oddBodies(route: string, body: unknown): string[] {
  const { errors } = body as GraphqlReply;
  const odd = errors ? problemsOf('', '', { errors }) : oddities(body as Refused);
  return [...leaks(JSON.stringify(body)), ...odd].map((what) => `${route}: ${what}`);
}

const browserOf = (name: string): ApiClient => world[OPERATIONS[name]!.by ?? 'owner'];

describe('a malformed request for any operation, in any argument', () => {
  it('is refused as data: a code, and rules by field; no sentence, no value, no suggestion, no constraint, no path', async () => {
    const wrong: string[] = [];
    for (const { kind, name, how, query, variables } of requests) {
      if (kind === 'subscription') continue;
      const { body } = await browserOf(name).post<GraphqlReply>('/graphql', { query, variables });
      wrong.push(...problemsOf(name, how, body));
    }

    expect(wrong).toEqual([]);
    expect(requests.length).toBeGreaterThan(600);
  }, 240_000);

  it('is refused in the same way over a socket', async () => {
    const wrong: string[] = [];
    const cookie = `sextant-session=${await api.given.session(api.owner)}`;
    for (const { kind, name, how, query, variables } of requests) {
      if (kind !== 'subscription') continue;
      const socket = await RawSocket.signedIn(api.url, cookie);
      socket.subscribe('1', query, variables);
      const reply = await socket.until(({ id }) => id === '1');
      socket.close();
      const errors = reply?.type === 'error' ? reply.payload : (reply?.payload as GraphqlReply | undefined)?.errors;
      wrong.push(...problemsOf(name, how, { errors: errors as GraphqlReply['errors'] }));
    }

    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('a malformed request to any plain route', () => {
  it('is refused as data', async () => {
    const wrong: string[] = [];
    const bodies = [
      CANARY,
      { [CANARY]: CANARY },
      [CANARY],
      { token: CANARY, code: CANARY, email: CANARY },
      `{"${CANARY}`,
    ];
    for (const route of servedRoutes(api.app)) {
      const [verb, path = ''] = route.split(' ');
      const at = path.replaceAll(/:\w+/g, CANARY);
      if (verb === 'GET') {
        const { status, body } = await world.owner.get(`${at}?q=${CANARY}`);
        if (status >= 400) wrong.push(...oddBodies(route, body));
        if (status >= 500 && at !== '/health/ready') wrong.push(`${route}: ${status}`);
      }
      if (verb !== 'POST') continue;
      for (const sent of bodies) {
        const { status, body } = await api.browser().post(at, sent);
        if (status >= 400) wrong.push(...oddBodies(route, body));
        if (status >= 500) wrong.push(`${route}: ${status}`);
      }
    }

    expect(wrong).toEqual([]);
  });
});
