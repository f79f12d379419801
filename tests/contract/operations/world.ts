import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Actor } from '@sextant/contracts';
import { PersonalLinks } from '@sextant/assessments';
import type { Instrument } from '@sextant/maturity';
import type { ApiClient, StartedApi } from '@sextant/testing';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';

import { HALDEN } from '../../../apps/cli/src/demo/halden.js';
import { madeUpAnswers } from '../../../apps/cli/src/demo/made-up-answers.js';
import { plantWorkshops } from './workshops.js';

type Api = StartedApi<INestApplicationContext>;

const SOURCE = join(import.meta.dirname, '../../../libs/instruments/shipped/social-business-position.yaml');

/** One firm with one of everything that an operation can be about. Two worlds are alike but for their ids. */
export interface World {
  readonly actor: Actor;
  readonly owner: ApiClient;
  readonly respondent: ApiClient;
  /** Somebody who joined the running workshop. */
  readonly roomMember: ApiClient;
  readonly ids: Readonly<Record<string, string>>;
  readonly source: string;
  readonly draftSource: string;
  readonly instrument: Instrument;
}

/** Plants a world through the API itself; only a job that has failed is written by hand. */
export async function plantWorld(api: Api, actor: Actor): Promise<World> {
  const owner = await api.as(actor);
  const source = await readFile(SOURCE, 'utf8');
  const ids: Record<string, string> = {};
  const make = async <T extends { id: string }>(
    name: string,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<T> => {
    const data = await owner.graphql<Record<string, T>>(query, variables);
    const made = Object.values(data)[0]!;
    ids[name] = made.id;
    return made;
  };

  await make('client', 'mutation($i: CreateClientInput!) { createClient(input: $i) { id } }', {
    i: { name: 'Client' },
  });
  await make('idleClient', 'mutation($i: CreateClientInput!) { createClient(input: $i) { id } }', {
    i: { name: 'Idle' },
  });
  const unit = 'mutation($i: CreateUnitInput!) { createUnit(input: $i) { id } }';
  await make('unit', unit, { i: { clientId: ids.client, name: 'Plants' } });
  await make('emptyUnit', unit, { i: { clientId: ids.client, name: 'Empty' } });
  const stakeholder = 'mutation($i: CreateStakeholderInput!) { createStakeholder(input: $i) { id } }';
  for (const [name, key] of [
    ['stakeholder', 'executive'],
    ['secondStakeholder', 'marketing'],
    ['idleStakeholder', 'sales'],
  ] as const) {
    const input = { clientId: ids.client, unitId: ids.unit, name, email: `${name}@example.org`, function: key };
    await make(name, stakeholder, { i: input });
  }
  await make('engagement', 'mutation($i: CreateEngagementInput!) { createEngagement(input: $i) { id } }', {
    i: { clientId: ids.client, name: 'Engagement', startsOn: '2026-01-01' },
  });
  const imported = await owner.graphql<{
    importInstrument: { version: { id: string; instrumentId: string; document: Instrument } };
  }>(
    'mutation($s: String!) { importInstrument(source: $s) { version { id instrumentId document } problems { message } } }',
    { s: source },
  );
  const { id, instrumentId, document } = imported.importInstrument.version;
  Object.assign(ids, { instrument: instrumentId, version: id });
  await owner.graphql('mutation($v: ID!) { publishInstrumentVersion(instrumentVersionId: $v) { id } }', { v: id });
  await make('draftVersion', 'mutation($i: ID!) { newInstrumentDraft(instrumentId: $i) { id } }', { i: instrumentId });
  const { instrumentVersion } = await owner.graphql<{ instrumentVersion: { source: string } }>(
    'query($v: ID!) { instrumentVersion(instrumentVersionId: $v) { source } }',
    { v: ids.draftVersion },
  );
  const assessment = 'mutation($i: CreateAssessmentInput!) { createAssessment(input: $i) { id } }';
  for (const name of ['scoredAssessment', 'openAssessment', 'draftAssessment', 'closingAssessment']) {
    await make(name, assessment, { i: { engagementId: ids.engagement, instrumentId, name } });
  }
  const context =
    'mutation($a: ID!, $c: ContextAnswers!) { saveEngagementContext(assessmentId: $a, answers: $c, revision: 0) { revision } }';
  await owner.graphql(context, { a: ids.scoredAssessment, c: HALDEN.context });

  const wave = 'mutation($i: CreateWaveInput!) { createWave(input: $i) { id } }';
  for (const kind of ['open', 'draft', 'closing']) {
    await make(`${kind}Wave`, wave, {
      i: { assessmentId: ids[`${kind}Assessment`], name: kind, confidentialityMode: 'NAMED' },
    });
    const invite = 'mutation($w: ID!, $s: [ID!]!) { inviteParticipants(waveId: $w, stakeholderIds: $s) { id } }';
    const { inviteParticipants } = await owner.graphql<{ inviteParticipants: { id: string }[] }>(invite, {
      w: ids[`${kind}Wave`],
      s: [ids.stakeholder, ids.secondStakeholder],
    });
    ids[`${kind}Participant`] = inviteParticipants[0]!.id;
    ids[`${kind}SecondParticipant`] = inviteParticipants[1]!.id;
    if (kind !== 'draft')
      await owner.graphql('mutation($w: ID!) { openWave(waveId: $w) { id } }', { w: ids[`${kind}Wave`] });
  }
  const { importAnswers } = await owner.graphql<{ importAnswers: { waves: { id: string }[]; problems: unknown[] } }>(
    'mutation($i: ImportAnswersInput!) { importAnswers(input: $i) { waves { id } problems { row column message } } }',
    {
      i: {
        assessmentId: ids.scoredAssessment,
        csv: answersCsv(document),
        confidentialityMode: 'CONFIDENTIAL',
        minimumGroup: 3,
      },
    },
  );
  ids.scoredWave = importAnswers.waves[0]?.id ?? failing('answers', importAnswers.problems);
  ids.result = await until(async () => {
    const { result } = await owner.graphql<{ result: { id: string } }>('query($w: ID!) { result(waveId: $w) { id } }', {
      w: ids.scoredWave,
    });
    return result.id;
  });
  await make('report', 'mutation($r: ID!) { requestReport(resultId: $r) { id } }', { r: ids.result });
  await until(async () => {
    const { report } = await owner.graphql<{ report: { status: string } }>(
      'query($r: ID!) { report(reportId: $r) { status } }',
      { r: ids.report },
    );
    if (report.status !== 'DONE') throw new Error(`the report is ${report.status}`);
  });

  const roomMember = await plantWorkshops(api, owner, ids);

  const { tenantId } = actor;
  ids.tenant = tenantId;
  ids.member = (await api.given.member('analyst', { tenantId })).id!;
  ids.secondMember = (await api.given.member('analyst', { tenantId })).id!;
  await make('invitation', 'mutation($i: InviteMemberInput!) { inviteMember(input: $i) { id } }', {
    i: { email: 'guest@example.org', role: 'ANALYST' },
  });
  await api.given.session(actor);
  const { sessions } = await owner.graphql<{ sessions: { id: string; isCurrent: boolean }[] }>(
    '{ sessions { id isCurrent } }',
  );
  ids.session = sessions.find(({ isCurrent }) => !isCurrent)!.id;
  ids.failedJob = await buryJob(api.database.adminUrl, tenantId, ids.report!);
  return {
    actor,
    owner,
    respondent: await respondentOf(api, tenantId, ids.openParticipant!),
    roomMember,
    ids,
    source,
    draftSource: instrumentVersion.source,
    instrument: document,
  };
}

/** A stakeholder's browser, let in by the personal link. */
async function respondentOf(api: Api, tenantId: string, id: string): Promise<ApiClient> {
  const token = api.app.get(PersonalLinks, { strict: false }).tokenOf({ tenantId, id, rotation: 0 });
  const browser = api.browser().withHeader('x-sextant-as', 'respondent');
  const { status, body } = await browser.post('/auth/respondent', { token });
  if (status !== 200) failing('personal link', body);
  return browser;
}

function answersCsv(instrument: Instrument): string {
  const functions = ['executive', 'marketing', 'sales'];
  const rows = Array.from({ length: 12 }, (_, person) => {
    const key = functions[person % functions.length]!;
    const leaning = { reach: 2, integration: 3, wish: 1 };
    return madeUpAnswers(instrument, key, leaning, person).map(
      ({ item, current, desired }) => `Past,Client,p${person},${key},${item},${current},${desired ?? ''},`,
    );
  });
  return ['wave,organisation,respondent,function,item,current,desired,comment', ...rows.flat()].join('\n');
}

async function buryJob(adminUrl: string, tenantId: string, reportId: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ id: string }>(
    `INSERT INTO failed_job (tenant_id, job, work_id, payload, reason, attempts)
     VALUES ($1, 'generate-report', $2, $3, 'made up', 5) RETURNING id`,
    [tenantId, reportId, { tenantId, reportId }],
  );
  await admin.end();
  return rows[0]!.id;
}

async function until<T>(attempt: () => Promise<T>): Promise<T> {
  for (let i = 0; ; i += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (i > 300) throw error;
      await sleep(100);
    }
  }
}

function failing(what: string, details: unknown): never {
  throw new Error(`The world could not be planted: ${what}: ${JSON.stringify(details).slice(0, 500)}`);
}
