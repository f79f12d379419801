import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import { ApiClient, ApiProcess, bench, GivenWaves, Refusal, type GivenWave } from '@sextant/testing';

import { Chance, rounds } from './chance.js';
import { everybodyOf, expectHistory } from './histories/answering.js';

/** Any; or when the database has committed, and nobody has heard of it yet. */
const MOMENTS = ['any', 'before the reply'] as const;
const KILLS = rounds(1, 40);

const setUp = () => bench({}, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let api: ApiProcess;
let wave: GivenWave;

beforeAll(async () => {
  the = await setUp();
  wave = await new GivenWaves(the).wave(the.owner.tenantId, the.clientId, { people: 12 });
  api = await ApiProcess.on(the.environment, { preload: ['./tests/faults/preloads/on-order.mjs'] });
  await api.start();
}, 120_000);

afterAll(() => api.kill());

describe('answers while the API is killed again and again', () => {
  it('are all there once they were acknowledged, each saved exactly once', async () => {
    const chance = new Chance('answers');
    const people = everybodyOf(wave, api.url, chance);
    let isOver = false;
    const all = Promise.all(people.map((person) => person.run(() => isOver)));

    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(chance.between(300, 2_000));
      if (chance.of(MOMENTS) === 'any') await api.kill();
      else await api.diesAfter({ dieAfter: 'save_answers' });
      await api.start();
    }
    await sleep(500);
    isOver = true;
    await all;

    await expectHistory(new GivenWaves(the), the.owner.tenantId, wave, people);
    expect(people.some(({ unanswered }) => unanswered > 0)).toBe(true);
  }, 900_000);
});

describe('an API that dies between the commit and the reply', () => {
  it('has done once what is sent again, and says the same', async () => {
    const owner = new ApiClient(api.url).withCookie('sextant-session', await the.given.session(the.owner));
    const create = (operationId: string) =>
      owner.graphql<{ createClient: { id: string } }>(
        'mutation ($o: ID, $i: CreateClientInput!) { createClient(operationId: $o, input: $i) { id } }',
        { o: operationId, i: { name: 'Made once' } },
      );
    const operationId = '6f1e1d57-8a1c-4b8e-9d57-0c6a4a5b7e11';

    const dead = api.diesAfter({ dieAfter: 'COMMIT' });
    await expect(create(operationId)).rejects.not.toBeInstanceOf(Refusal);
    await dead;
    await api.start();

    const { createClient } = await create(operationId);
    const { clients } = await owner.graphql<{ clients: { id: string; name: string }[] }>('{ clients { id name } }');
    expect(clients.filter(({ name }) => name === 'Made once')).toEqual([{ id: createClient.id, name: 'Made once' }]);
  }, 120_000);
});
