import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, expect, it } from '@jest/globals';
import { Client } from '@sextant/data';
import { startApi, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { countRequests, drain, type RequestsInHand } from '../../apps/api/src/drain.js';

let inHand: RequestsInHand;

const setUp = () =>
  startApi(async (environment) => {
    const app = await createApi(environment);
    inHand = countRequests(app);
    return app;
  });
let api: Awaited<ReturnType<typeof setUp>>;
let owner: ApiClient;

beforeAll(async () => {
  api = await setUp();
  owner = await api.as(api.owner);
}, 120_000);

/** A change that cannot go on until it is let go. */
async function changeThatWaits(): Promise<{ reply: Promise<unknown>; letGo: () => void }> {
  let letGo: () => void = () => undefined;
  const until = new Promise<void>((resolve) => (letGo = resolve));
  let isHeld: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (isHeld = resolve));
  void api.db.run(api.owner, async (tx) => {
    await tx.lock(Client, api.clientId);
    isHeld();
    await until;
  });
  await held;
  const reply = owner.graphql('mutation ($i: UpdateClientInput!) { updateClient(input: $i) { name } }', {
    i: { clientId: api.clientId, name: 'Changed while stopping' },
  });
  while (inHand.count === 0) await sleep(10);
  return { reply, letGo };
}

it('a process that is told to stop says so, serves on, and is not done before its last reply', async () => {
  const ready = () => api.browser().get<{ missing: string[] }>('/health/ready');
  expect((await ready()).status).toBe(200);
  const { reply, letGo } = await changeThatWaits();

  let isDrained = false;
  const drained = drain(api.app, inHand).then(() => (isDrained = true));
  const { status, body } = await ready();
  expect({ status, missing: body.missing }).toEqual({ status: 503, missing: ['stopping'] });
  // Long enough for everything that does not wait for the reply.
  await sleep(2_000);
  expect((await owner.post('/graphql', { query: '{ clients { id } }' })).status).toBe(200);
  expect(isDrained).toBe(false);
  letGo();

  expect(await reply).toEqual({ updateClient: { name: 'Changed while stopping' } });
  await drained;
  expect(inHand.count).toBe(0);
}, 30_000);
