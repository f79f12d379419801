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

/** How far a report may have come; at each of these a worker is about to say so. */
const STEPS = [40, 80, 100];

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
  worker = await ApiProcess.on({ ...the.environment, DATABASE_URL: the.database.workerUrl }, { app: 'worker' });
  closeAfterTests(() => worker.kill());
}, 120_000);

/** A report that was asked for, of a wave of its own. */
async function requested(): Promise<string> {
  const given = new GivenWaves(the);
  const { tenantId } = the.owner;
  const wave = await given.wave(tenantId, the.clientId, { people: 12 });
  await given.answers({ tenantId, wave }, (item, person) => ({ current: String(1 + (person % 5)), desired: '4' }));
  await the.closing.close(the.consultant, wave.id);
  let found: { id: string }[] = [];
  while ((found = await rows('SELECT id FROM result WHERE wave_id = $1', [wave.id])).length === 0) await sleep(50);
  return (await the.requests.request(the.consultant, found[0]!.id, 'en')).id;
}

/** Whoever is about to say that a report has come so far waits a while, as on a slow machine; long enough to be hurt. */
async function slowAt(step: number): Promise<() => Promise<unknown>> {
  const admin = await the.admin();
  await admin.query(
    `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(4); RETURN NEW; END $$;
     CREATE TRIGGER slow BEFORE UPDATE ON report FOR EACH ROW
       WHEN (NEW.progress = ${step} AND OLD.progress < ${step}) EXECUTE FUNCTION slow()`,
  );
  return () => admin.query('DROP TRIGGER slow ON report; DROP FUNCTION slow');
}

/** The worker has begun and is about to take a step. */
async function isTaking(): Promise<void> {
  const admin = await the.admin();
  const sleeping = `SELECT FROM pg_stat_activity WHERE application_name = 'sextant-worker' AND wait_event = 'PgSleep'`;
  while ((await admin.query(sleeping)).rowCount === 0) await sleep(20);
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
    const id = await requested();
    const fast = await slowAt(80);
    await isTaking();
    worker.pause();
    await fast();
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
    const steps = isLong ? STEPS : [chance.of(STEPS)];
    for (const step of steps) {
      const id = await requested();
      const fast = await slowAt(step);
      await isTaking();
      await worker.kill();
      await fast();
      if (isLong) await worker.start();
      else await startWorker(createWorker, the);

      await done(id);
      await expectOneDocument(id);
    }
  }, 400_000);
});
