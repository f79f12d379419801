import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GivenWaves, startApi } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { Chance, rounds } from './chance.js';
import { everybodyOf, expectHistory } from './histories/answering.js';

const PEOPLE = rounds(60, 1_000);
const CLOSINGS = rounds(2, 10);

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  api = await setUp();
}, 120_000);

describe('a wave that closes while everybody types', () => {
  it('has every acknowledged answer and no other, and everybody hears that it is closed', async () => {
    const chance = new Chance('closing');
    const given = new GivenWaves(api);
    const { tenantId } = api.owner;
    const owner = await api.as(api.owner);
    for (let closing = 0; closing < CLOSINGS; closing += 1) {
      const mode = (['named', 'confidential', 'anonymous'] as const)[closing % 3];
      const wave = await given.wave(tenantId, api.clientId, { people: PEOPLE, mode });
      const people = everybodyOf(wave, api.url, chance);
      const all = Promise.all(people.map((person) => person.run(() => false)));
      while (people.filter(({ acknowledged }) => acknowledged.size > 0).length < PEOPLE / 3) await sleep(5);
      await sleep(chance.between(0, 200));

      await owner.graphql('mutation ($id: ID!) { closeWave(waveId: $id) { status } }', { id: wave.id });
      const atClosing = await given.stored(tenantId, wave.id);
      await all;

      await expectHistory(given, tenantId, wave, people);
      expect(await given.stored(tenantId, wave.id)).toEqual(atClosing);
      expect(people.filter(({ late }) => late !== 1)).toEqual([]);
    }
  }, 600_000);
});
