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

it('tells of a named wave whose view is missing, and how far the result may still move', async () => {
  const wave = await waveWith({ mode: 'named' }, 12);

  const told = await the.coverage.of(the.consultant, wave.id);

  if (told.from !== 'answers') throw new Error('a named wave is told from its answers');
  expect(told.coverage).toMatchObject({ invited: 24, answered: 12 });
  expect(told.coverage.functions.map(({ heard }) => heard)).toEqual(['well', 'well', 'well']);
  const axes = told.coverage.moves.filter(({ kind }) => kind === 'axis');
  expect(axes.every(({ points }) => points! > 0)).toBe(true);
});

it.each(['confidential', 'anonymous'] as const)(
  'tells of a %s wave only who was invited, whoever answers what',
  async (mode) => {
    const wave = await given.wave(the.owner.tenantId, the.clientId, { mode, people: 24 });
    const before = await the.coverage.of(the.consultant, wave.id);
    await answer(wave, () => true);

    expect(await the.coverage.of(the.consultant, wave.id)).toEqual(before);
    const invited = ['it', 'legal', 'sales'].map((key) => ({ function: key, invited: 8 }));
    expect(before).toEqual({
      from: 'invitations',
      coverage: { invited: 24, functions: expect.arrayContaining(invited), uninvited: [], canMeetGuidance: null },
    });
  },
);

it('is not for executives, and not there for another consultancy', async () => {
  const wave = await waveWith({}, 6);

  await expect(the.coverage.of(the.executive, wave.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(the.coverage.of(the.stranger, wave.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('speaks of open waves only', async () => {
  const wave = await waveWith({ status: 'closed' }, 6);

  await expect(the.coverage.of(the.consultant, wave.id)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
});
