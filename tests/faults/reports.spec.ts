import { readdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import type { Report } from '@sextant/data';
import { FileStore } from '@sextant/platform';
import { ReportsModule, RequestReport } from '@sextant/reports';
import { ApiProcess, bench, closeAfterTests, GivenWaves, startWorker } from '@sextant/testing';

import { createWorker } from '../../apps/worker/src/create-worker.js';
import { Chance, isLong } from './chance.js';

/** Says how far a report has come. */
const STEP = 'SET progress = $3';
/** Statements after which a worker may die: it has claimed a report, is half way, or has stored the document and is about to say so. */
const MOMENTS = ['SET attempt = attempt + 1', STEP, `SET status = 'done', progress = 100`];

const setUp = () =>
  bench({ closing: CloseWave, requests: RequestReport, files: FileStore }, { modules: [WavesModule, ReportsModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let worker: ApiProcess;
let chance: Chance;

const rows = <T>(sql: string, parameters: unknown[] = []) =>
  the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));

beforeAll(async () => {
  chance = new Chance('reports');
  the = await setUp();
  worker = await ApiProcess.on(
    { ...the.environment, DATABASE_URL: the.database.workerUrl },
    { app: 'worker', preload: ['./tests/faults/preloads/on-order.mjs'] },
  );
  closeAfterTests(() => worker.kill());
}, 120_000);

/** A report that was asked for, of a wave of its own. */
async function requested(): Promise<string> {
  const given = new GivenWaves(the);
  const { tenantId } = the.owner;
  const wave = await given.wave(tenantId, the.clientId, { people: 12 });
  await given.answers({ tenantId, wave }, (item, person) => ({ current: String(1 + (person % 5)), desired: '4' }));
  await the.closing.close(the.consultant, wave.id);
  for (;;) {
    const [result] = await rows<{ id: string }>('SELECT id FROM result WHERE wave_id = $1', [wave.id]);
    if (result) return (await the.requests.request(the.consultant, result.id, 'en')).id;
    await sleep(50);
  }
}

const reportOf = async (id: string): Promise<Report> =>
  (
    await rows<Report>(
      'SELECT status, attempt, file_key AS "fileKey", file_checksum AS "fileChecksum" FROM report WHERE id = $1',
      [id],
    )
  )[0]!;

async function done(id: string): Promise<Report> {
  for (;;) {
    const report = await reportOf(id);
    if (report.status === 'done') return report;
    expect(report.status).not.toBe('failed');
    await sleep(100);
  }
}

/** One visible document, as the row says, and no other file of that report. */
async function expectOneDocument(id: string): Promise<void> {
  const { fileKey, fileChecksum, attempt } = await reportOf(id);
  const content = await the.files.get(fileKey!);
  expect(createHash('sha256').update(content).digest('hex')).toBe(fileChecksum);
  expect(await readdir(join(the.environment.DATA_DIR, 'files/reports', the.owner.tenantId, id))).toEqual([
    `${attempt}.pdf`,
  ]);
}

describe('a worker that hangs while it makes a report, and comes back', () => {
  it('finds that another has made it: what it brings is refused and cleared away', async () => {
    await worker.start();
    // It has set the document, and has yet to store it and to say so.
    await worker.ask({ stopAfter: STEP, times: 2 });
    const id = await requested();
    while (!worker.isStopped) await sleep(50);
    const other = await startWorker(createWorker, the);
    const { attempt } = await done(id);
    await expectOneDocument(id);
    await other.close();

    worker.resume();
    // Whatever it wanted to do, it has done once it has made the next report.
    await done(await requested());
    expect((await reportOf(id)).attempt).toBe(attempt);
    await expectOneDocument(id);
  }, 400_000);
});

describe('a worker that is killed while it makes a report', () => {
  it('is followed by another that makes it once', async () => {
    for (const moment of isLong ? MOMENTS : [chance.of(MOMENTS)]) {
      const dead = worker.diesAfter({ dieAfter: moment });
      const id = await requested();
      await dead;
      if (isLong) await worker.start();
      else await startWorker(createWorker, the);

      await done(id);
      await expectOneDocument(id);
    }
  }, 400_000);
});
