import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let cookie: string;

beforeAll(async () => {
  api = await setUp();
  await Promise.all(Array.from({ length: 60 }, () => api.given.client(api.owner.tenantId)));
  cookie = `sextant-session=${await api.given.session(api.owner)}`;
}, 120_000);

const LONG = '{ clients { id name } }';
const OPENED: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

interface Sent {
  readonly status: number;
  readonly encoding: string | undefined;
  readonly bytes: Buffer;
}

/** Sends a document as a client would that undoes no compression by itself: what comes back is what travelled. */
function ask(body: string | Buffer, headers: Record<string, string>): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${api.url}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json', cookie, ...headers } },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () => {
          const { statusCode, headers: told } = reply;
          resolve({ status: statusCode!, encoding: told['content-encoding'], bytes: Buffer.concat(parts) });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('a reply', () => {
  it.each(['br', 'gzip'])(
    'that is long travels compressed to whoever takes %s, and says the same',
    async (encoding) => {
      const plain = await ask(JSON.stringify({ query: LONG }), {});
      const packed = await ask(JSON.stringify({ query: LONG }), { 'accept-encoding': encoding });

      expect(plain).toMatchObject({ status: 200, encoding: undefined });
      expect(packed).toMatchObject({ status: 200, encoding });
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
      expect(OPENED[encoding]!(packed.bytes).toString()).toBe(plain.bytes.toString());
    },
  );

  it('that is short travels as it is', async () => {
    const sent = await ask(JSON.stringify({ query: '{ me { id } }' }), { 'accept-encoding': 'br, gzip' });

    expect(sent).toMatchObject({ status: 200, encoding: undefined });
  });
});

describe('a body', () => {
  it('that comes compressed is not unpacked: a small one may hold a large one', async () => {
    const { status } = await ask(gzipSync(JSON.stringify({ query: '{ me { id } }' })), { 'content-encoding': 'gzip' });

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});
