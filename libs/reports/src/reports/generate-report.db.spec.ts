import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import { ScoreWave, ScoringModule } from '@sextant/assessments/scoring';
import { reportTopic } from '@sextant/contracts';
import { Report, Result } from '@sextant/data';
import { FileStore, LiveBus } from '@sextant/platform';
import { bench, closeAfterTests, GivenWaves } from '@sextant/testing';
import { Client as Connection } from 'pg';

import { ReportsModule } from '../reports.module.js';
import { GenerateReport } from './generate-report.js';
import { GenerateReportModule } from './generate-report.module.js';

const setUp = () =>
  bench(
    { reports: GenerateReport, closing: CloseWave, scoring: ScoreWave, files: FileStore, live: LiveBus },
    { modules: [WavesModule, ScoringModule, ReportsModule, GenerateReportModule], role: 'app_worker' },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let resultId: string;
let admin: Connection;

beforeAll(async () => {
  the = await setUp();
  const given = new GivenWaves(the);
  const { tenantId } = the.owner;
  const wave = await given.wave(tenantId, the.clientId, { people: 18 });
  await given.answers({ tenantId, wave }, (item, person) => ({
    current: String(1 + ((person + item.length) % 5)),
    desired: '4',
  }));
  await the.closing.close(the.consultant, wave.id);
  await the.scoring.score(tenantId, wave.id);
  const result = await the.db.run(the.owner, (tx) => tx.repo(Result).findOneByOrFail({ waveId: wave.id }));
  resultId = result.id;
  admin = new Connection({ connectionString: the.database.adminUrl });
  await admin.connect();
  closeAfterTests(() => admin.end());
});

/** Requesting is the API's right: here the row is simply there. */
async function requestedReport(): Promise<string> {
  const id = randomUUID();
  await admin.query(
    `INSERT INTO report (tenant_id, id, client_id, result_id, about, kind, locale, status, title)
     VALUES ($1, $2, $3, $4, $5, 'wave', 'en', 'queued', 'Client · Wave')`,
    [the.owner.tenantId, id, the.clientId, resultId, randomUUID()],
  );
  return id;
}

const reportOf = (id: string): Promise<Report> => the.db.run(the.owner, (tx) => tx.get(Report, id));
const keyOf = (id: string, attempt: number): string => `reports/${the.owner.tenantId}/${id}/${attempt}.pdf`;

describe('making a report', () => {
  it('stores the document, says so, and is done for good', async () => {
    const id = await requestedReport();

    await the.reports.generate(the.owner.tenantId, id);
    const report = await reportOf(id);
    await the.reports.generate(the.owner.tenantId, id);

    expect(report).toMatchObject({ status: 'done', progress: 100, attempt: 1, fileKey: keyOf(id, 1) });
    const content = Buffer.from(await the.files.get(report.fileKey!));
    expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(content.length).toBe(report.fileSize);
    expect(await reportOf(id)).toEqual(report);
  });

  it('tells whoever listens how it comes along', async () => {
    const id = await requestedReport();
    const steps = the.live.listen(reportTopic(the.owner.tenantId, id));

    await the.reports.generate(the.owner.tenantId, id);

    const seen: number[] = [];
    while (seen.at(-1) !== 100) seen.push((await steps.next()).value.progress);
    await steps.return?.();
    expect(seen).toEqual([10, 40, 80, 100]);
  });

  it('is not there for another consultancy', async () => {
    const id = await requestedReport();

    await expect(the.reports.generate(the.stranger.tenantId, id)).resolves.toBeUndefined();

    expect((await reportOf(id)).status).toBe('queued');
  });
});

describe('a worker that dies or comes back from the dead', () => {
  it('leaves exactly one report when two make it at once', async () => {
    const id = await requestedReport();

    await Promise.all([1, 2, 3].map(() => the.reports.generate(the.owner.tenantId, id)));

    const report = await reportOf(id);
    expect(report.status).toBe('done');
    for (const attempt of [1, 2, 3]) {
      const isThere = await the.files.get(keyOf(id, attempt)).then(
        () => true,
        () => false,
      );
      expect([attempt, isThere]).toEqual([attempt, attempt === report.attempt]);
    }
  });

  it('refuses the zombie: only the newest attempt may say that it is done', async () => {
    const id = await requestedReport();
    const put = the.files.put.bind(the.files);
    // The first attempt is overtaken between its upload and its last word.
    the.files.put = async (key, content) => {
      await put(key, content);
      if (key !== keyOf(id, 1)) return;
      await admin.query('UPDATE report SET attempt = attempt + 1 WHERE id = $1', [id]);
    };

    await the.reports.generate(the.owner.tenantId, id).finally(() => {
      the.files.put = put;
    });

    expect(await reportOf(id)).toMatchObject({ status: 'rendering', fileKey: null, attempt: 2 });
    await expect(the.files.get(keyOf(id, 1))).rejects.toThrow();
    await the.reports.generate(the.owner.tenantId, id);
    expect(await reportOf(id)).toMatchObject({ status: 'done', attempt: 3, fileKey: keyOf(id, 3) });
  });

  it('clears away what an attempt left that died after its upload', async () => {
    const id = await requestedReport();
    await the.files.put(keyOf(id, 1), Buffer.from('half a report'));
    await admin.query(`UPDATE report SET attempt = 1, status = 'rendering' WHERE id = $1`, [id]);

    await the.reports.generate(the.owner.tenantId, id);

    expect(await reportOf(id)).toMatchObject({ status: 'done', attempt: 2 });
    await expect(the.files.get(keyOf(id, 1))).rejects.toThrow();
  });

  it('shows the reason when it was given up, and never takes back a finished one', async () => {
    const failing = await requestedReport();
    const done = await requestedReport();
    await the.reports.generate(the.owner.tenantId, done);

    await the.reports.giveUp(the.owner.tenantId, failing, 'no space left');
    await the.reports.giveUp(the.owner.tenantId, done, 'no space left');

    expect(await reportOf(failing)).toMatchObject({ status: 'failed', failure: 'no space left' });
    expect(await reportOf(done)).toMatchObject({ status: 'done', failure: null });
  });
});
