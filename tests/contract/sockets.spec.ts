import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { SOCKET_LIMITS } from '@sextant/platform/api';
import { startApi, startWorker } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { RawSocket } from './doors/raw-socket.js';
import { MUTATIONS, QUERIES, SUBSCRIPTIONS } from './operations/operations.js';
import { rootFields, type RootField } from './operations/root-fields.js';
import { plantWorld, type World } from './operations/world.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let world: World;
let fields: RootField[];
const opened: RawSocket[] = [];

beforeAll(async () => {
  api = await setUp();
  await startWorker(createWorker, api);
  world = await plantWorld(api, api.owner);
  fields = rootFields(api.app.get(GraphQLSchemaHost).schema);
}, 240_000);

afterEach(() => {
  for (const socket of opened.splice(0)) socket.close();
});

const cookieOf = async (actor: Actor) => `sextant-session=${await api.given.session(actor)}`;

async function signedIn(actor = api.owner): Promise<RawSocket> {
  const socket = await RawSocket.signedIn(api.url, await cookieOf(actor));
  opened.push(socket);
  return socket;
}

async function stranger(): Promise<RawSocket> {
  const socket = await RawSocket.open(api.url);
  opened.push(socket);
  return socket;
}

const field = (name: string): RootField => fields.find((one) => one.name === name)!;
const argsOf = (name: string): Record<string, unknown> =>
  ({ ...QUERIES, ...SUBSCRIPTIONS, ...MUTATIONS })[name]!.args?.(world) ?? {};

describe('the handshake', () => {
  it.each([
    ['another host', { origin: 'https://evil.example' }],
    ['a sibling', { origin: 'http://sibling.127.0.0.1' }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['no site at all', { origin: 'null' }],
  ])('is refused to a page of %s, whoever is signed in', async (_, headers) => {
    const cookie = await cookieOf(api.owner);

    await expect(RawSocket.open(api.url, { headers: { ...headers, cookie } })).rejects.toThrow('403');
  });

  it('is refused to another scheme under the same host and port', async () => {
    const origin = api.url.replace('http:', 'https:');

    await expect(RawSocket.open(api.url, { headers: { origin } })).rejects.toThrow('403');
  });

  it('is for our own pages and for programs, at one path, in one protocol', async () => {
    opened.push(await RawSocket.open(api.url, { headers: { origin: api.url } }), await RawSocket.open(api.url));
    await expect(RawSocket.open(api.url, { path: '/graphql-and-more' })).rejects.toThrow('404');
    await expect(RawSocket.open(api.url, { protocol: 'graphql-ws' })).rejects.toThrow('400');
  });
});

describe('a socket', () => {
  it('carries no query and no mutation of the schema, and nothing is done', async () => {
    const entries = () =>
      api.given.inside(api.owner.tenantId, (tx) => tx.query('SELECT FROM audit_entry').then((rows) => rows.length));
    const before = await entries();
    const wrong: string[] = [];
    const others = fields.filter(({ kind }) => kind !== 'subscription');
    for (const { name, document } of others) {
      const socket = await signedIn();
      socket.subscribe('1', document, argsOf(name));
      const outcome = await socket.outcome('1');
      // Whole files do not get as far as being read.
      const isTooLarge = outcome === null && (await socket.closed) === 1009;
      if (outcome !== 'INVALID_INPUT' && !isTooLarge) wrong.push(`${name}: ${outcome}`);
      socket.close();
    }

    expect(wrong).toEqual([]);
    expect(others.length).toBeGreaterThan(60);
    expect(await entries()).toBe(before);
  }, 60_000);

  it('brings every subscription of the schema', async () => {
    const socket = await signedIn();
    for (const { name, document } of fields.filter(({ kind }) => kind === 'subscription')) {
      socket.subscribe(name, document, argsOf(name));
      expect([name, await socket.outcome(name)]).toEqual([name, 'next']);
    }
  });

  it('without a sign-in, or with a message before it, is closed', async () => {
    const asking = await stranger();
    asking.subscribe('1', field('waveProgress').document, argsOf('waveProgress'));
    expect(await asking.closed).toBe(4401);
    const nobody = await stranger();
    nobody.say({ type: 'connection_init' });
    expect(await nobody.closed).toBe(4403);
  });
});

/** Ways in which somebody's rights go, other than by signing out. */
const ENDS: [string, (actor: Actor) => Promise<unknown>][] = [
  ['is made an analyst', (actor) => sql(`UPDATE member SET role = 'analyst' WHERE id = $1`, actor.id!)],
  ['is removed', (actor) => sql('UPDATE member SET removed_at = now() WHERE id = $1', actor.id!)],
  ['has their session ended', (actor) => sql('UPDATE session SET ended_at = now() WHERE member_id = $1', actor.id!)],
];

const sql = (text: string, id: string): Promise<unknown> =>
  api.given.inside(api.owner.tenantId, (tx) => tx.query(text, [id]));

describe.each(ENDS)('whoever %s', (_, end) => {
  it('hears no event after it, and the socket is closed', async () => {
    const actor = await api.given.member('consultant', { tenantId: api.owner.tenantId });
    const socket = await signedIn(actor);
    socket.subscribe('1', field('workshopLive').document, argsOf('workshopLive'));
    expect(await socket.outcome('1')).toBe('next');
    await end(actor);
    const heard = socket.heard.length;

    await world.owner.graphql(field('setTimer').document, argsOf('setTimer'));

    expect(await socket.closed).toBe(4403);
    expect(socket.heard.slice(heard).filter(({ type }) => type === 'next')).toEqual([]);
  });

  it('starts no further subscription, and is put out even when nothing happens', async () => {
    const actor = await api.given.member('consultant', { tenantId: api.owner.tenantId });
    const [asking, silent] = [await signedIn(actor), await signedIn(actor)];
    await end(actor);

    asking.subscribe('1', field('waveProgress').document, argsOf('waveProgress'));

    expect([await asking.closed, await silent.closed]).toEqual([4403, 4403]);
    expect(asking.heard.filter(({ type }) => type === 'next')).toEqual([]);
  });
});

describe('the limits of a socket', () => {
  const padding = (bytes: number) => JSON.stringify({ type: 'ping', payload: { p: 'x'.repeat(bytes) } });

  it('close it for a large message, and sooner before anybody has signed in', async () => {
    const nobody = await stranger();
    nobody.say(padding(SOCKET_LIMITS.largestBeforeSignIn));
    expect(await nobody.closed).toBe(1009);
    const somebody = await signedIn();
    somebody.say(padding(SOCKET_LIMITS.largestBeforeSignIn));
    expect(await somebody.until(({ type }) => type === 'pong')).not.toBeNull();
    somebody.say(padding(SOCKET_LIMITS.largestMessage));
    expect(await somebody.closed).toBe(1009);
  });

  it('refuse a subscription too many, and keep the others', async () => {
    const socket = await signedIn();
    const { document } = field('waveProgress');
    for (let i = 0; i < SOCKET_LIMITS.mostSubscriptions; i += 1) {
      socket.subscribe(`s${i}`, document, argsOf('waveProgress'));
      expect(await socket.outcome(`s${i}`)).toBe('next');
      // Within the messages of a second.
      if (i === 9) await new Promise((resolve) => setTimeout(resolve, 1_100));
    }

    socket.subscribe('more', document, argsOf('waveProgress'));

    expect(await socket.outcome('more')).toBe('TOO_MANY_REQUESTS');
  });

  it('close one that talks without end, one that talks in bytes, and one that says nothing', async () => {
    const [talking, binary, silent] = [await signedIn(), await signedIn(), await stranger()];
    for (let i = 0; i < 2 * SOCKET_LIMITS.mostMessagesASecond; i += 1) talking.say({ type: 'ping' });
    binary.say(Buffer.from('{"type":"ping"}'));

    expect([await talking.closed, await binary.closed, await silent.closed]).toEqual([4429, 4400, 4408]);
  });

  it('end the sockets of one person at a number, and not those of others', async () => {
    const actor = await api.given.member('analyst', { tenantId: api.owner.tenantId });
    const cookie = await cookieOf(actor);
    for (let i = 0; i < SOCKET_LIMITS.mostSocketsEach; i += 1) opened.push(await RawSocket.signedIn(api.url, cookie));
    const more = await RawSocket.open(api.url, { headers: { cookie } });
    more.say({ type: 'connection_init' });

    expect(await more.closed).toBe(4429);
    expect(await signedIn()).toBeDefined();
  });
});
