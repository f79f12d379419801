import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sextant/contracts';
import { startApi } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { chunked, rawRequest } from './doors/raw-request.js';
import { servedRoutes } from './doors/served-routes.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let posts: string[];

beforeAll(async () => {
  api = await setUp();
  posts = servedRoutes(api.app)
    .filter((route) => route.startsWith('POST '))
    .map((route) => route.slice('POST '.length));
}, 120_000);

const KB = 1024;
const largestOf = (path: string): number => (path === '/graphql' ? 100 * KB : 16 * KB);
const cookieOf = async (actor: Actor) => `cookie: sextant-session=${await api.given.session(actor)}`;

/** A body of this many bytes that would be welcome if it were smaller. */
const bodyOf = (bytes: number): string => {
  const [before, after] = ['{"query":"{ me { id } }","padding":"', '"}'];
  return `${before}${'x'.repeat(bytes - before.length - after.length)}${after}`;
};

const JSON_TYPE = 'content-type: application/json';
const sized = (path: string, bytes: number, ...headers: string[]) =>
  rawRequest(api.url, [`POST ${path} HTTP/1.1`, JSON_TYPE, `content-length: ${bytes}`, ...headers], [bodyOf(bytes)]);
const inChunks = (path: string, bytes: number, ...headers: string[]) =>
  rawRequest(
    api.url,
    [`POST ${path} HTTP/1.1`, JSON_TYPE, 'transfer-encoding: chunked', ...headers],
    chunked(bodyOf(bytes)),
  );

describe('a body on every route that takes one', () => {
  it('is refused when it is too large, with a length, without one, and with any cookie', async () => {
    const wrong: string[] = [];
    for (const path of posts) {
      const more = largestOf(path) + 1;
      const made = { sized: sized(path, more), chunked: inChunks(path, more) };
      const withCookie = { cookie: inChunks(path, more, 'cookie: sextant-session=made-up; other=1') };
      for (const [how, sent] of Object.entries({ ...made, ...withCookie })) {
        const { status } = await sent;
        if (status !== 413) wrong.push(`${path} ${how}: ${status}`);
      }
    }

    expect(posts.length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it('is not refused for its size when it is just as large as it may be', async () => {
    for (const path of posts) expect([path, (await inChunks(path, largestOf(path))).status]).not.toEqual([path, 413]);
  });

  it('is read on for whoever brings files, up to a file, and for nobody else of the firm', async () => {
    const statusOf = async (actor: Actor, bytes: number) =>
      (await inChunks('/graphql', bytes, await cookieOf(actor))).status;

    expect(await statusOf(api.consultant, 6 * KB * KB)).toBe(200);
    expect(await statusOf(api.consultant, 6 * KB * KB + 1)).toBe(413);
    for (const actor of [api.analyst, api.executive]) expect(await statusOf(actor, 100 * KB + 1)).toBe(413);
  });

  it('is cut when nothing more comes', async () => {
    const { status } = await rawRequest(
      api.url,
      ['POST /auth/sign-in HTTP/1.1', JSON_TYPE, 'content-length: 1000'],
      ['{'],
    );

    expect(status).toBe(408);
  }, 30_000);

  it('is JSON, whatever the route', async () => {
    const wrong: string[] = [];
    for (const path of posts) {
      for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', '']) {
        const typed = type === '' ? [] : [`content-type: ${type}`];
        const { status } = await rawRequest(
          api.url,
          [`POST ${path} HTTP/1.1`, ...typed, 'content-length: 21'],
          ['{"query":"{ me{id} }"'],
        );
        if (status !== 415) wrong.push(`${path} as ${type}: ${status}`);
      }
    }

    expect(wrong).toEqual([]);
  });

  it.each([
    ['names', JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`k${i}`, 0])))],
    ['depth', '['.repeat(2_000)],
    ['a prototype', '{"__proto__":{"isAdmin":true}}'],
    ['no JSON', '{"email":'],
  ])('is refused before anything reads it for its %s', async (_, body) => {
    for (const path of posts.filter((each) => each !== '/graphql')) {
      const { status, text } = await rawRequest(
        api.url,
        [`POST ${path} HTTP/1.1`, JSON_TYPE, `content-length: ${body.length}`],
        [body],
      );
      expect([path, status]).toEqual([path, 400]);
      expect(text).toMatch(/\{"problems":\[[^\]]+\],"code":"INVALID_INPUT"\}/);
    }
  });
});
