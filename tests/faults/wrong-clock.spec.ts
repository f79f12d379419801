import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import { ApiClient, ApiProcess, bench, GivenWaves, type GivenWave } from '@sextant/testing';

const WRONG = { preload: ['./tests/faults/preloads/wrong-clock.mjs'] };
const HOUR_MS = 3_600_000;

const setUp = () => bench({}, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let api: ApiProcess;
let worker: ApiProcess;
let owner: ApiClient;
let wave: GivenWave;

beforeAll(async () => {
  the = await setUp();
  wave = await new GivenWaves(the).wave(the.owner.tenantId, the.clientId);
  api = await ApiProcess.on(the.environment, WRONG);
  worker = await ApiProcess.on(
    { ...the.environment, DATABASE_URL: the.database.workerUrl },
    { ...WRONG, app: 'worker' },
  );
  await Promise.all([api.start(), worker.start()]);
  owner = new ApiClient(api.url).withCookie('sextant-session', await the.given.session(the.owner));
}, 120_000);

afterAll(() => Promise.all([api.kill(), worker.kill()]));

const rows = <T>(sql: string, parameters: unknown[] = []) =>
  the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));
const statuses = async () =>
  (await rows<{ status: string }>('SELECT DISTINCT status FROM mail')).map(({ status }) => status);

describe('an API and a worker whose clocks are two hours ahead', () => {
  it('send planned invitations at the time that was said, by the clock of the database', async () => {
    const at = new Date(Date.now() + HOUR_MS);
    await owner.graphql('mutation ($id: ID!, $at: DateTime) { sendInvitations(waveId: $id, at: $at) { id } }', {
      id: wave.id,
      at,
    });
    await sleep(3_000);
    expect(await statuses()).toEqual(['queued']);

    const admin = await the.admin();
    await admin.query('UPDATE mail SET deliver_after = now()');
    while ((await statuses()).join() !== 'sent') await sleep(100);
  }, 60_000);

  it('close a wave when its day has come, and not before', async () => {
    const closesOn = new Date(Date.now() + HOUR_MS);
    await owner.graphql('mutation ($i: UpdateWaveInput!) { updateWave(input: $i) { id } }', {
      i: { waveId: wave.id, closesOn },
    });
    await worker.kill();
    await worker.start();
    await sleep(2_000);

    expect(await rows('SELECT status FROM wave WHERE id = $1', [wave.id])).toEqual([{ status: 'open' }]);
  }, 60_000);
});
