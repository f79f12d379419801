import { beforeAll, expect, it } from '@jest/globals';
import { bench, GivenWaves, type GivenWave, type WaveWish } from '@sextant/testing';

import { WaveCoverage } from './wave-coverage.js';
import { WavesModule } from './waves.module.js';

const setUp = () => bench({ coverage: WaveCoverage }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

async function waveWith(wish: WaveWish, answering: number): Promise<GivenWave> {
  const { tenantId } = the.owner;
  const wave = await given.wave(tenantId, the.clientId, { people: 24, ...wish });
  await answer(wave, (person) => person < answering);
  return wave;
}

const answer = (wave: GivenWave, does: (person: number) => boolean): Promise<void> =>
  given.answers({ tenantId: the.owner.tenantId, wave }, (item, person) =>
    does(person) ? { current: String(1 + ((person * 7 + item.length) % 5)), desired: '4' } : null,
  );

it('tells whose view is missing, and how far the result may still move', async () => {
  const wave = await waveWith({ mode: 'named' }, 12);

  const told = await the.coverage.of(the.consultant, wave.id);

  expect(told).toMatchObject({ invited: 24, answered: 12 });
  expect(told.functions.map(({ heard }) => heard)).toEqual(['well', 'well', 'well']);
  expect(told.moves.filter(({ kind }) => kind === 'axis').every(({ points }) => points! > 0)).toBe(true);
});

it('says the same for a quarter of an hour where people are protected, whoever answers meanwhile', async () => {
  const wave = await waveWith({ mode: 'anonymous' }, 12);
  const before = await the.coverage.of(the.consultant, wave.id);

  await the.db.run(the.owner, (tx) => tx.query(`UPDATE answer SET current = '1' WHERE wave_id = $1`, [wave.id]));

  expect(await the.coverage.of(the.consultant, wave.id)).toEqual(before);
  expect(before.answered % 5).toBe(0);
});

it('is not for executives, and not there for another consultancy', async () => {
  const wave = await waveWith({}, 6);

  await expect(the.coverage.of(the.executive, wave.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(the.coverage.of(the.stranger, wave.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('speaks of open waves only', async () => {
  const wave = await waveWith({ status: 'closed' }, 6);

  await expect(the.coverage.of(the.consultant, wave.id)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
});
