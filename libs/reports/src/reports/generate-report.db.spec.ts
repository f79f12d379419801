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

/** Minutes of a workshop that ended with one question that was put twice, written past the doors. */
async function requestedMinutes(): Promise<string> {
  const [workshopId, stepId, ballotId, id] = Array.from({ length: 4 }, () => randomUUID());
  const { tenantId } = the.owner;
  const tally = {
    ...{ n: 4, counts: [0, 1, 0, 3, 0], plane: null, ranking: null, groups: [], netChange: null, flags: [] },
    ...{
      scale: { mean: 3.5, median: 4, q1: 3.5, q3: 4, consensus: 0.7, clusters: [], measured: null },
      advice: 'agreed',
    },
  };
  await admin.query(
    `INSERT INTO workshop (tenant_id, id, client_id, engagement_id, result_id, name, locale, confidentiality_mode,
                           minimum_group, frame, status, started_at, ended_at)
     SELECT $1, $2, $3, a.engagement_id, r.id, 'Spring', 'de', 'confidential', 3, $5, 'ended', now(), now()
       FROM result r JOIN assessment a ON a.id = r.assessment_id WHERE r.id = $4`,
    [
      tenantId,
      workshopId,
      the.clientId,
      resultId,
      { organisation: 'Halden', instrument: 'I', plane: null, functions: [] },
    ],
  );
  await admin.query(
    `INSERT INTO workshop_step (tenant_id, id, workshop_id, place, key, title, minutes, status, note)
     VALUES ($1, $2, $3, 0, 'close', 'Abschluss', 10, 'done', 'Alle blieben bis zum Schluss.')`,
    [tenantId, stepId, workshopId],
  );
  await admin.query(
    `INSERT INTO ballot (tenant_id, id, workshop_id, step_id, place, kind, question, status, round)
     VALUES ($1, $2, $3, $4, 0, 'confidence', 'Wie zuversichtlich?', 'revealed', 2)`,
    [tenantId, ballotId, workshopId, stepId],
  );
  await admin.query(
    `INSERT INTO ballot_round (tenant_id, ballot_id, number, revealed_at, tally)
     VALUES ($1, $2, 1, now(), $3), ($1, $2, 2, now(), $3)`,
    [tenantId, ballotId, tally],
  );
  await admin.query(
    `INSERT INTO report (tenant_id, id, client_id, result_id, workshop_id, about, kind, locale, status, title)
     VALUES ($1, $2, $3, $4, $5, $6, 'minutes', 'de', 'queued', 'Client · Spring')`,
    [tenantId, id, the.clientId, resultId, workshopId, randomUUID()],
  );
  return id!;
}

describe('making minutes', () => {
  it('goes the same way, and sets what a workshop came to', async () => {
    const id = await requestedMinutes();

    await the.reports.generate(the.owner.tenantId, id);

    const report = await reportOf(id);
    expect(report).toMatchObject({ status: 'done', progress: 100, attempt: 1 });
    const content = await the.files.get(report.fileKey!);
    expect(Buffer.from(content).subarray(0, 5).toString()).toBe('%PDF-');
    expect(report.fileSize).toBe(content.length);
  });
});

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
