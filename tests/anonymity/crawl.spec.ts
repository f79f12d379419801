import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { MarkHandIns } from '@sextant/assessments/worker';
import {
  GivenWaves,
  startApi,
  startWorker,
  type ApiClient,
  type GivenParticipant,
  type GivenWave,
} from '@sextant/testing';
import pg from 'pg';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { crawl, differences, type Reader } from './crawl/crawler.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let worker: Awaited<ReturnType<typeof createWorker>>;
let given: GivenWaves;
let consultant: ApiClient;
let readers: Reader[];
let scored: GivenWave;
let open: GivenWave;
let resultId: string;
let reportId: string;

const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status } }`;

beforeAll(async () => {
  api = await setUp();
  worker = await startWorker(createWorker, api);
  given = new GivenWaves(api);
  consultant = await api.as(api.consultant);
  const { tenantId } = api.owner;
  const stakeholders = await given.stakeholders(tenantId, api.clientId, 36);
  scored = await given.wave(tenantId, api.clientId, { minimumGroup: 5, stakeholders });
  await given.answers({ tenantId, wave: scored }, (item, person) => ({
    current: String(1 + ((person * 7 + item.length) % 5)),
    desired: String(1 + ((person * 3 + item.length) % 5)),
    comment: `said by ${person}`,
  }));
  await given.handedIn(tenantId, scored);
  await consultant.graphql(`mutation { closeWave(waveId: "${scored.id}") { status } }`);
  resultId = await once(async () => {
    const { result } = await consultant.graphql<{ result: { id: string } }>(
      `{ result(waveId: "${scored.id}") { id } }`,
    );
    return result.id;
  });
  ({ id: reportId } = (
    await consultant.graphql<{ requestReport: { id: string } }>(
      `mutation { requestReport(resultId: "${resultId}") { id } }`,
    )
  ).requestReport);
  await once(async () => {
    const { report } = await consultant.graphql<{ report: { status: string } }>(
      `{ report(reportId: "${reportId}") { status } }`,
    );
    expect(report.status).toBe('DONE');
  });
  open = await given.wave(tenantId, api.clientId, {
    mode: 'anonymous',
    minimumGroup: 5,
    stakeholders,
    assessment: scored,
  });
  const first = { ...open, participants: open.participants.slice(0, 12) };
  await given.answers({ tenantId, wave: first }, () => ({ current: '3', desired: '4' }));
  const [{ id: engagementId }] = (await asAdmin<{ id: string }>(
    'SELECT engagement_id AS id FROM assessment WHERE id = $1',
    [scored.assessmentId],
  )) as [{ id: string }];
  values.engagementId = [engagementId];
  readers = await everybody();
}, 180_000);

const values: Record<string, string[]> = { workshopId: [randomUUID()] };

function sights() {
  Object.assign(values, {
    waveId: [scored.id, open.id],
    assessmentId: [scored.assessmentId],
    clientId: [api.clientId],
    resultId: [resultId],
    reportId: [reportId],
    instrumentVersionId: [scored.versionId],
    beforeId: [scored.versionId],
    afterId: [scored.versionId],
    kind: ['INVITATION', 'REMINDER'],
    locale: ['en'],
  });
  return { values, paths: [`/reports/${reportId}/file`, '/health/ready'] };
}

async function everybody(): Promise<Reader[]> {
  const { owner, analyst, executive } = api;
  return [
    { name: 'owner', browser: await api.as(owner) },
    { name: 'consultant', browser: consultant },
    { name: 'analyst', browser: await api.as(analyst) },
    { name: 'executive', browser: await api.as(executive) },
    { name: 'participant', browser: await respondent(open.participants[30]!) },
    { name: 'nobody', browser: api.browser() },
  ];
}

async function respondent({ token }: GivenParticipant): Promise<ApiClient> {
  const browser = api.browser().withHeader('x-sextant-as', 'respondent');
  expect((await browser.post('/auth/respondent', { token })).status).toBe(200);
  return browser;
}

const everything = () => crawl(api.app.get(GraphQLSchemaHost).schema, readers, sights());

async function once<T>(attempt: () => Promise<T>): Promise<T> {
  for (let i = 0; ; i += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (i > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** As whoever runs the database: past doors, policies and triggers. */
async function asAdmin<T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> {
  const admin = new pg.Client({ connectionString: api.database.adminUrl });
  await admin.connect();
  try {
    await admin.query(`SET session_replication_role = replica`);
    return (await admin.query<T>(sql, parameters)).rows;
  } finally {
    await admin.end();
  }
}

/** Somebody answers everything and hands in. */
async function handsIn(participant: GivenParticipant): Promise<void> {
  const browser = await respondent(participant);
  const operations = ['goal', 'owner', 'money', 'depth', 'speed'].map((item) => ({
    ...{ operationId: randomUUID(), item, baseRevision: 0, current: '1', desired: '5' },
  }));
  await browser.graphql(SAVE, { operations });
  await browser.graphql('mutation { submitAnswers }');
}

describe('whoever reads everything that every role can read', () => {
  it('sees no difference when one person more answers an open wave', async () => {
    // Whoever looks first has the counts taken.
    await everything();
    const before = await everything();
    await handsIn(open.participants[20]!);

    expect(differences(before, await everything())).toEqual([]);
  });

  it('is not blind: many more, and an hour later, are seen', async () => {
    const before = await everything();
    for (const participant of open.participants.slice(21, 28)) await handsIn(participant);
    await worker.get(MarkHandIns, { strict: false }).mark(api.owner.tenantId, open.id);
    await asAdmin(`UPDATE wave SET counted_at = now() - interval '61 minutes' WHERE id = $1`, [open.id]);

    const seen = differences(before, await everything());
    expect(seen).toContain(`consultant wave ${JSON.stringify({ waveId: open.id })}`);
  });

  it('sees nothing but what was released: other answers behind a result change nothing', async () => {
    const before = await everything();
    await asAdmin(
      `UPDATE answer SET content = set_byte(content, 20, 255 - get_byte(content, 20))
        WHERE respondent_id IN (SELECT id FROM respondent WHERE wave_id = $1)`,
      [scored.id],
    );
    await asAdmin(
      `UPDATE respondent SET function = CASE function WHEN 'legal' THEN 'it' ELSE 'legal' END WHERE wave_id = $1`,
      [scored.id],
    );

    expect(differences(before, await everything())).toEqual([]);
  });

  it('sees no difference when somebody’s answers are erased', async () => {
    const before = await everything();
    await asAdmin(`DELETE FROM answer WHERE respondent_id = (SELECT id FROM respondent WHERE wave_id = $1 LIMIT 1)`, [
      scored.id,
    ]);
    await asAdmin(
      `DELETE FROM respondent WHERE wave_id = $1 AND NOT EXISTS (SELECT FROM answer WHERE respondent_id = respondent.id)`,
      [scored.id],
    );

    expect(differences(before, await everything())).toEqual([]);
  });

  it('sees old results as they were when people have moved to other functions', async () => {
    const about = (seen: Map<string, string>) =>
      new Map(
        [...seen].filter(([place]) =>
          / (result|resultById|trend|clientOverview|advice|report|waveCoverage) /.test(place),
        ),
      );
    const before = about(await everything());
    for (const { stakeholderId } of scored.participants.slice(0, 6)) {
      await consultant.graphql(
        'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { id } }',
        {
          input: { stakeholderId, function: 'legal' },
        },
      );
    }

    expect(before.size).toBeGreaterThan(20);
    expect(differences(before, about(await everything()))).toEqual([]);
  });

  it('would see a result that is not the released one', async () => {
    const before = await everything();
    await asAdmin(
      `UPDATE result SET document = jsonb_set(document, '{current,dimensions,0,pct}', '12.3') WHERE id = $1`,
      [resultId],
    );

    const seen = differences(before, await everything());
    for (const name of ['owner', 'consultant', 'analyst', 'executive'])
      expect(seen).toContain(`${name} result ${JSON.stringify({ waveId: scored.id })}`);
    expect(seen.filter((place) => /^(participant|nobody) /.test(place))).toEqual([]);
  });
});
