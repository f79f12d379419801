import { setTimeout } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import { bench, GivenWaves, startWorker, type GivenWave } from '@sextant/testing';

import { createWorker } from '../../apps/worker/src/create-worker.js';

const setUp = () => bench({ closing: CloseWave }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let lost: GivenWave;
let due: GivenWave;

const rows = <T>(sql: string, parameters: unknown[] = []) =>
  the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));

beforeAll(async () => {
  the = await setUp();
  const given = new GivenWaves(the);
  const tenantId = the.owner.tenantId;
  lost = await given.wave(tenantId, the.clientId);
  due = await given.wave(tenantId, the.clientId);
  for (const wave of [lost, due]) await given.answers({ tenantId, wave }, () => ({ current: '4', desired: '5' }));
  // As if the API had died between the commit and the queue.
  await rows(`UPDATE wave SET status = 'closed', closed_at = now() - interval '2 minutes' WHERE id = $1`, [lost.id]);
  await rows(`UPDATE wave SET closes_on = now() - interval '1 second' WHERE id = $1`, [due.id]);
});

async function results(wave: GivenWave): Promise<number> {
  const found = await rows('SELECT 1 FROM result WHERE wave_id = $1', [wave.id]);
  return found.length;
}

describe('a worker that comes up after others have died', () => {
  it('scores the closed wave that nobody queued, and closes the one whose day has come', async () => {
    const workers = await Promise.all([1, 2, 3].map(() => startWorker(createWorker, the)));
    expect(workers).toHaveLength(3);

    while ((await results(lost)) === 0 || (await results(due)) === 0) await setTimeout(100);
    await setTimeout(500);

    expect([await results(lost), await results(due)]).toEqual([1, 1]);
    expect(await rows(`SELECT DISTINCT status FROM wave`)).toEqual([{ status: 'scored' }]);
    expect(await rows(`SELECT actor_kind, action, subject FROM audit_entry WHERE action = 'closeWave'`)).toEqual([
      { actor_kind: 'system', action: 'closeWave', subject: { waveId: due.id } },
    ]);
    expect(await rows('SELECT 1 FROM failed_job')).toEqual([]);
  });
});
