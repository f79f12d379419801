import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GivenWaves, Mailbox, startApi, startWorker, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;
let consultant: ApiClient;
let executive: ApiClient;
let mailbox: Mailbox;
let stranger: ApiClient;

beforeAll(async () => {
  api = await setUp();
  given = new GivenWaves(api);
  [consultant, executive, stranger] = await Promise.all([
    api.as(api.consultant),
    api.as(api.executive),
    api.as(api.stranger),
  ]);
  mailbox = await Mailbox.open();
  await startWorker(createWorker, api, { SMTP_URL: mailbox.smtpUrl });
});

const WAVE = `id number name status confidentialityMode minimumGroup breakdowns functionWeights closesOn
  responseCounts { invited answered isRounded functions { function invited answered ratePct } }`;

const mutate = async <T>(browser: ApiClient, call: string, selection: string): Promise<T> => {
  const data = await browser.graphql<Record<string, T>>(`mutation { ${call} ${selection} }`);
  return Object.values(data)[0]!;
};

/** Follows a wave until it stands where it should. */
async function until(waveId: string, status: string): Promise<string[]> {
  const steps = executive.subscribe<{ waveProgress: { status: string } }>(
    `subscription ($waveId: ID!) { waveProgress(waveId: $waveId) { waveId status } }`,
    { waveId },
  );
  const seen: string[] = [];
  for await (const { waveProgress } of steps) {
    seen.push(waveProgress.status);
    if (waveProgress.status === status) break;
  }
  await steps.return?.();
  return seen;
}

/** The links that have arrived by mail. */
async function mailsWithLinks(count: number): Promise<{ recipient: string; token: string }[]> {
  await mailbox.to('@client.example', count);
  return mailbox.mails.flatMap(({ to, text }) => {
    const token = /\/answer#([\w-]{43})/.exec(text ?? '')?.[1];
    return token ? [{ recipient: [to].flat()[0]!.text, token }] : [];
  });
}

async function answer(token: string, level: number): Promise<void> {
  const browser = api.browser().withHeader('x-sextant-as', 'respondent');
  await browser.post('/auth/respondent', { token });
  const operations = ['goal', 'owner', 'money', 'depth', 'speed'].map((item) => ({
    operationId: randomUUID(),
    item,
    baseRevision: 0,
    current: String(level),
    desired: '5',
  }));
  const save = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status } }`;
  const { saveAnswers } = await browser.graphql<{ saveAnswers: { status: string }[] }>(save, { operations });
  expect(saveAnswers.every(({ status }) => status === 'SAVED')).toBe(true);
  await browser.graphql(`mutation { submitAnswers }`);
}

describe('a wave from its set-up to its result', () => {
  it('is set up, mailed, answered, closed, scored, and read by the client’s executive', async () => {
    const { assessmentId } = await given.assessment(api.owner.tenantId, api.clientId);
    const people = await given.stakeholders(api.owner.tenantId, api.clientId, 6);
    const { id: waveId } = await mutate<{ id: string }>(
      consultant,
      `createWave(input: { assessmentId: "${assessmentId}", name: "Spring", closesOn: "2099-01-01T00:00:00Z" })`,
      `{ ${WAVE} }`,
    );
    await expect(mutate(consultant, `openWave(waveId: "${waveId}")`, `{ id }`)).rejects.toMatchObject({
      code: 'TOO_FEW_PARTICIPANTS',
      extensions: { needed: 3, invited: 0 },
    });
    const ids = JSON.stringify(people.map(({ id }) => id));
    const invited = await mutate<unknown[]>(
      consultant,
      `inviteParticipants(waveId: "${waveId}", stakeholderIds: ${ids})`,
      `{ id name email function invitedAt submittedOn }`,
    );
    expect(invited).toHaveLength(6);
    expect(await mutate(consultant, `openWave(waveId: "${waveId}")`, `{ ${WAVE} }`)).toMatchObject({
      status: 'OPEN',
      name: 'Spring',
      confidentialityMode: 'CONFIDENTIAL',
      minimumGroup: 3,
      functionWeights: {},
    });
    await mutate(consultant, `sendInvitations(waveId: "${waveId}")`, `{ id }`);

    const mails = await mailsWithLinks(6);
    expect(new Set(mails.map(({ recipient }) => recipient)).size).toBe(6);
    for (const [i, { token }] of mails.entries()) await answer(token, 1 + (i % 5));
    const { wave } = await consultant.graphql<{ wave: unknown }>(`{ wave(waveId: "${waveId}") { ${WAVE} } }`);
    // While a protected wave is open nobody is told who has handed in, and below the minimum not even how many.
    expect(wave).toMatchObject({ responseCounts: { invited: 6, answered: null, isRounded: true } });

    await expect(executive.graphql(`{ result(waveId: "${waveId}") { id } }`)).rejects.toMatchObject({
      code: 'WAVE_NOT_SCORED',
    });
    const followed = until(waveId, 'SCORED');
    expect(await mutate(consultant, `closeWave(waveId: "${waveId}")`, `{ status }`)).toEqual({ status: 'CLOSED' });
    expect(await followed).toContain('SCORED');

    const { result } = await executive.graphql<{ result: { id: string; document: unknown } }>(
      `{ result(waveId: "${waveId}") { id waveName waveNumber document instrument checksum } }`,
    );
    expect(result).toMatchObject({
      waveName: 'Spring',
      document: { schema: 'sextant-result/2', participation: { respondents: 6, invited: 6, responseRatePct: 100 } },
      instrument: { meta: { title: 'Small questionnaire' } },
    });
    const { wave: afterwards } = await consultant.graphql<{ wave: unknown }>(
      `{ wave(waveId: "${waveId}") { ${WAVE} } }`,
    );
    expect(afterwards).toMatchObject({ responseCounts: { invited: 6, answered: 6, isRounded: false, functions: [] } });
    const { trend, resultById, clientOverview } = await executive.graphql<Record<string, unknown>>(
      `{ trend(assessmentId: "${assessmentId}")
         resultById(resultId: "${result.id}") { document }
         clientOverview(clientId: "${api.clientId}") { assessmentId latestWaveId latestResultId position positionLabel } }`,
    );
    expect(trend).toMatchObject({ waveIds: [waveId], resultIds: [result.id], waves: [{ name: 'Spring' }] });
    expect(resultById).toEqual({ document: result.document });
    expect(clientOverview).toContainEqual(
      expect.objectContaining({ assessmentId, latestWaveId: waveId, latestResultId: result.id }),
    );
  });

  it('shows executives counts, and consultants people', async () => {
    const { id } = await given.wave(api.owner.tenantId, api.clientId);
    const query = `{ wave(waveId: "${id}") { id participants { id name } } }`;

    expect(await consultant.graphql(query)).toHaveProperty('wave.participants.length', 6);
    expect(await executive.graphql(query)).toMatchObject({ wave: { id, participants: [] } });
    expect(await executive.graphql(`{ wave(waveId: "${id}") { ${WAVE} } }`)).toMatchObject({
      wave: { responseCounts: { invited: 6, answered: null } },
    });
  });

  it('is not there for another firm', async () => {
    const { id, assessmentId, participants } = await given.wave(api.owner.tenantId, api.clientId);
    const operations = [
      `query { wave(waveId: "${id}") { id } }`,
      `query { result(waveId: "${id}") { id } }`,
      `query { trend(assessmentId: "${assessmentId}") }`,
      `query { clientOverview(clientId: "${api.clientId}") { name } }`,
      `mutation { createWave(input: { assessmentId: "${assessmentId}" }) { id } }`,
      `mutation { updateWave(input: { waveId: "${id}", name: "mine" }) { id } }`,
      `mutation { openWave(waveId: "${id}") { id } }`,
      `mutation { closeWave(waveId: "${id}") { id } }`,
      `mutation { sendInvitations(waveId: "${id}") { id } }`,
      `mutation { sendReminders(waveId: "${id}") { id } }`,
      `mutation { sendTestMail(waveId: "${id}") { id } }`,
      `mutation { inviteParticipants(waveId: "${id}", stakeholderIds: []) { id } }`,
      `mutation { withdrawParticipant(participantId: "${participants[0]!.id}") { id } }`,
      `mutation { issueCode(participantId: "${participants[0]!.id}") { code } }`,
    ];

    for (const operation of operations) {
      await expect(stranger.graphql(operation)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const steps = stranger.subscribe(`subscription { waveProgress(waveId: "${id}") { status } }`);
    await expect(steps.next()).rejects.toThrow();
  });

  it('names what is wrong with its settings', async () => {
    const { assessmentId } = await given.assessment(api.owner.tenantId, api.clientId);

    await expect(
      mutate(
        consultant,
        `createWave(input: { assessmentId: "${assessmentId}", confidentialityMode: ANONYMOUS, minimumGroup: 3 })`,
        `{ id }`,
      ),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', extensions: { problems: [{ field: 'minimumGroup' }] } });
    await expect(
      mutate(consultant, `createWave(input: { assessmentId: "${assessmentId}", horizonOn: "soon" })`, `{ id }`),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT', extensions: { problems: [{ field: 'horizonOn', rule: 'day' }] } });
  });
});
