import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

/** Connections of one API process. */
const PLACES = 20;

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let owner: ApiClient;

beforeAll(async () => {
  api = await setUp();
  owner = await api.as(api.owner);
}, 300_000);

interface GraphqlReply {
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}

const ask = () => owner.post<GraphqlReply>('/graphql', { query: '{ clients { id } }' });

/** Takes every connection, until it is let go. */
async function holdAll(): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  let taken = 0;
  const held = Array.from({ length: PLACES }, () =>
    api.db.run(api.owner, async (tx) => {
      await tx.query('SELECT 1');
      taken += 1;
      await until;
    }),
  );
  while (taken < PLACES) await sleep(20);
  return async () => {
    letGo();
    await Promise.all(held);
  };
}

const saidBy = (error: { code: string; details: Record<string, unknown> }): string =>
  `${error.code} ${String(error.details.retryAfterSeconds)}`;

describe('when every connection is taken', () => {
  it('whoever comes is told to come again within two seconds, and everything works again by itself', async () => {
    const letGo = await holdAll();

    const { status, headers, body } = await ask();
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(2);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryAfterSeconds: 2 });

    await letGo();
    expect((await ask()).status).toBe(200);
  }, 60_000);

  it('only so many wait; the others hear it at once', async () => {
    const letGo = await holdAll();
    const many: Promise<string>[] = [];
    for (let i = 0; i < 700; i += 1) {
      const one = api.db.run(api.owner, (tx) => tx.query('SELECT 1'));
      many.push(one.then(() => 'done', saidBy));
      // As requests come: one after the other.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.race(many);
    await letGo();
    const outcomes = await Promise.all(many);
    expect(outcomes.filter((outcome) => outcome === 'UNAVAILABLE 1').length).toBeGreaterThanOrEqual(150);
    expect(new Set(outcomes)).not.toContain('INTERNAL');
  }, 60_000);
});

describe('when the database has no room', () => {
  it.each(['53100', '53200', '53300', '57014', '57P01'])(
    '(%s) it is UNAVAILABLE, and nothing is half done',
    async (state) => {
      const failing = api.db.run(api.owner, async (tx) => {
        await tx.query(`INSERT INTO client (tenant_id, name) VALUES ($1, 'half done')`, [api.owner.tenantId]);
        await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '${state}'; END $$`);
      });

      await expect(failing).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { retryAfterSeconds: 2 } });
      const { body } = await owner.post<{ data: { clients: { name: string }[] } }>('/graphql', {
        query: '{ clients { name } }',
      });
      expect(body.data.clients.map(({ name }) => name)).not.toContain('half done');
    },
  );
});
