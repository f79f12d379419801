import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import { ReportsModule, RequestReport } from '@sextant/reports';
import { bench, describeWithSmallDisk, GivenWaves, startApi, startWorker } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { Chance } from './chance.js';
import { everybodyOf, expectHistory } from './histories/answering.js';
import { onSmallDisk } from './on-small-disk.js';

describeWithSmallDisk('a database whose disk is full', 64, (disk) => {
  const setUp = async () => startApi(createApi);
  let api: Awaited<ReturnType<typeof setUp>>;

  beforeAll(async () => {
    api = await setUp();
    await onSmallDisk(api.database, disk);
  }, 120_000);

  it('takes nothing and says so, shows what is there, and goes on when there is room again', async () => {
    const given = new GivenWaves(api);
    const { tenantId } = api.owner;
    const wave = await given.wave(tenantId, api.clientId, { people: 20 });
    const people = everybodyOf(wave, api.url, new Chance('disk full'));
    await Promise.all(people.map((person) => person.change('goal')));
    // Signing in writes, reading does not.
    const owner = await api.as(api.owner);

    disk.fill();
    let isOver = false;
    const all = Promise.all(people.map((person) => person.run(() => isOver)));
    while (people.some(({ unanswered }) => unanswered < 2)) await sleep(20);
    const asked = await owner.graphql('{ clients { id } }');
    disk.free();
    for (const person of people) while (person.acknowledged.size < 5) await sleep(20);
    isOver = true;
    await all;

    expect(asked).toEqual({ clients: [{ id: api.clientId }] });
    await expectHistory(given, tenantId, wave, people);
  }, 120_000);
});

describeWithSmallDisk('documents whose disk is full', 4, (disk) => {
  it('are made once there is room again, and nobody sees half of one', async () => {
    const the = await bench({ closing: CloseWave, requests: RequestReport }, { modules: [WavesModule, ReportsModule] });
    const rows = <T>(sql: string, parameters: unknown[] = []) =>
      the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));
    const given = new GivenWaves(the);
    const { tenantId } = the.owner;
    const wave = await given.wave(tenantId, the.clientId, { people: 12 });
    await given.answers({ tenantId, wave }, () => ({ current: '4', desired: '5' }));
    await the.closing.close(the.consultant, wave.id);
    await mkdir(join(disk.folder, 'data'));
    await startWorker(createWorker, the, { DATA_DIR: join(disk.folder, 'data') });
    const result = () => rows<{ id: string }>('SELECT id FROM result WHERE wave_id = $1', [wave.id]);
    while ((await result()).length === 0) await sleep(50);
    disk.fill();

    const { id } = await the.requests.request(the.consultant, (await result())[0]!.id, 'en');
    const report = async () =>
      (
        await rows<{ status: string; attempt: number; fileKey: string | null }>(
          'SELECT status, attempt, file_key AS "fileKey" FROM report WHERE id = $1',
          [id],
        )
      )[0]!;
    while ((await report()).attempt < 2) await sleep(50);
    expect(await report()).toMatchObject({ status: 'rendering', fileKey: null });
    disk.free();
    while ((await report()).status !== 'done') await sleep(50);

    expect(await rows('SELECT FROM failed_job')).toEqual([]);
  }, 120_000);
});
