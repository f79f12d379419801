import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GivenWaves, startApi, type ApiClient, type GivenWave, type WaveWish } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  api = await setUp();
  given = new GivenWaves(api);
});

const wave = (wish?: WaveWish): Promise<GivenWave> => given.wave(api.owner.tenantId, api.clientId, wish);

const COOKIE = 'sextant-respondent';
const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) {
  operationId item status revision code answer { item current desired comment confidence revision } } }`;
const QUESTIONNAIRE = `query ($locale: String) { questionnaire(locale: $locale) {
  firm client waveName title confidentialityMode minimumGroup closesOn horizonOn estimatedMinutes locale asksDesired
  asksConfidence brandColour logo instructionCurrent instructionDesired isSubmitted answered
  items { key dimension text levels { level text } } answers { item current desired comment confidence revision }
  plane { x { label } y { label } } desiredPoint { x y } } }`;

interface Questionnaire {
  questionnaire: { items: { key: string }[]; answers: { item: string }[] } & Record<string, unknown>;
}

/** A browser on the answering page, after the button was pressed. */
async function respondent(token: string): Promise<ApiClient> {
  const browser = api.browser().withHeader('x-sextant-as', 'respondent');
  expect((await browser.post('/auth/respondent', { token })).status).toBe(200);
  return browser;
}

const operation = (change: Record<string, unknown> = {}) => ({
  operationId: randomUUID(),
  item: 'goal',
  baseRevision: 0,
  current: '3',
  desired: 'DK',
  ...change,
});

describe('a stakeholder’s way through the questionnaire', () => {
  it('leads from the link to handing in, with everything saved on the way', async () => {
    const { participants } = await wave();
    const browser = await respondent(participants[1]!.token);

    const { questionnaire } = await browser.graphql<Questionnaire>(QUESTIONNAIRE);
    expect(questionnaire).toMatchObject({
      title: 'Small questionnaire',
      confidentialityMode: 'CONFIDENTIAL',
      minimumGroup: 3,
      asksDesired: true,
      asksConfidence: false,
      brandColour: '#1f4e79',
      logo: null,
      isSubmitted: false,
      answered: 0,
      answers: [],
      plane: { x: { label: 'Reach' }, y: { label: 'Integration' } },
    });
    expect(questionnaire.items.map(({ key }) => key)).toEqual(['goal', 'owner', 'money', 'depth', 'speed', 'law']);
    expect(questionnaire.instructionDesired).toBe('Where should we be by January 1, 2028?');

    const saved = await browser.graphql(SAVE, {
      operations: [
        operation({ comment: 'as agreed', confidence: 'low' }),
        operation({ item: 'law' }),
        operation({ item: 'nonsense' }),
      ],
    });
    expect(saved).toMatchObject({
      saveAnswers: [
        { item: 'goal', status: 'SAVED', revision: 1, code: null },
        { item: 'law', status: 'SAVED', revision: 1 },
        { item: 'nonsense', status: 'REFUSED', code: 'INVALID_INPUT' },
      ],
    });
    await browser.graphql(`mutation { placeDesiredPoint(x: 70, y: 20.5) { x y } }`);

    const onAnotherDevice = await respondent(participants[1]!.token);
    expect((await onAnotherDevice.graphql<Questionnaire>(QUESTIONNAIRE)).questionnaire).toMatchObject({
      answered: 2,
      answers: [
        { item: 'goal', current: '3', desired: 'DK', comment: 'as agreed', confidence: 'low', revision: 1 },
        { item: 'law', comment: null },
      ],
      desiredPoint: { x: 70, y: 20.5 },
    });

    expect(await browser.graphql(`mutation { submitAnswers }`)).toEqual({ submitAnswers: true });
    expect((await browser.graphql<Questionnaire>(QUESTIONNAIRE)).questionnaire).toMatchObject({
      isSubmitted: true,
      answers: [],
    });
    expect(await browser.graphql(SAVE, { operations: [operation({ baseRevision: 1 })] })).toMatchObject({
      saveAnswers: [{ status: 'REFUSED', code: 'ALREADY_SUBMITTED' }],
    });
    await expect(browser.graphql(`mutation { submitAnswers }`)).rejects.toMatchObject({ code: 'ALREADY_SUBMITTED' });
  });

  it('carries the firm’s logo', async () => {
    const bytes = Buffer.alloc(300, 'logo');
    await api.db.run(api.owner, (tx) => tx.query(`UPDATE tenant SET logo = $1, logo_type = 'image/png'`, [bytes]));
    const { participants } = await wave();
    const { questionnaire } = await (await respondent(participants[0]!.token)).graphql<Questionnaire>(QUESTIONNAIRE);
    await api.db.run(api.owner, (tx) => tx.query('UPDATE tenant SET logo = NULL, logo_type = NULL'));

    expect(questionnaire.logo).toBe(`data:image/png;base64,${bytes.toString('base64')}`);
  });

  it('asks people of other functions other questions', async () => {
    const { participants } = await wave();

    const { questionnaire } = await (await respondent(participants[0]!.token)).graphql<Questionnaire>(QUESTIONNAIRE);

    expect(questionnaire.items.map(({ key }) => key)).not.toContain('law');
  });

  it('shows a stale write from an old tab as a conflict', async () => {
    const { participants } = await wave();
    const browser = await respondent(participants[0]!.token);
    await browser.graphql(SAVE, { operations: [operation()] });
    await browser.graphql(SAVE, { operations: [operation({ baseRevision: 1, current: '5' })] });

    expect(await browser.graphql(SAVE, { operations: [operation({ baseRevision: 1, current: '1' })] })).toMatchObject({
      saveAnswers: [{ status: 'CONFLICT', revision: 2, answer: { current: '5', revision: 2 } }],
    });
  });

  it('ends when the wave closes, with a clear code', async () => {
    const { id, participants } = await wave();
    const browser = await respondent(participants[0]!.token);
    await browser.graphql(SAVE, { operations: [operation()] });
    const consultant = await api.as(api.consultant);
    await consultant.graphql(`mutation ($waveId: ID!) { closeWave(waveId: $waveId) { status } }`, { waveId: id });

    expect(await browser.graphql(SAVE, { operations: [operation({ item: 'owner' })] })).toMatchObject({
      saveAnswers: [{ status: 'REFUSED', code: 'WAVE_NOT_OPEN' }],
    });
    await expect(browser.graphql(QUESTIONNAIRE)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
    await expect(browser.graphql(`mutation { submitAnswers }`)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
    expect((await api.browser().post('/auth/respondent', { token: participants[0]!.token })).status).toBe(404);
  });
});

describe('the door for stakeholders', () => {
  it('sets a cookie that no script reads and no other site sends', async () => {
    const { participants } = await wave();

    const reply = await api.browser().post('/auth/respondent', { token: participants[0]!.token });

    expect(reply.headers.get('set-cookie')).toMatch(
      new RegExp(`^${COOKIE}=[\\w-]{43}; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  it('says the same to every wrong proof', async () => {
    const { participants } = await wave({ status: 'draft' });
    const proofs = [
      {},
      { token: 'wrong' },
      { code: 'WRONG' },
      { code: 'ABCDEFGH' },
      { token: participants[0]!.token },
      { token: '', code: '' },
    ];

    const replies = await Promise.all(proofs.map((proof) => api.browser().post('/auth/respondent', proof)));

    for (const { status, body, headers } of replies) {
      expect([status, body, headers.get('set-cookie')]).toEqual([404, { code: 'LINK_NOT_VALID' }, null]);
    }
  });

  it('does nothing for whoever only looks', async () => {
    const { participants } = await wave();
    const { token } = participants[0]!;

    for (const path of [`/auth/respondent?token=${token}`, `/answer?token=${token}`]) {
      expect((await api.browser().get(path)).headers.get('set-cookie')).toBeNull();
    }
    expect((await respondent(token)).cookie(COOKIE)).toBe(token);
  });

  it('takes a code that a consultant has given out, once', async () => {
    const { participants } = await wave();
    const consultant = await api.as(api.consultant);
    const { issueCode } = await consultant.graphql<{ issueCode: { code: string } }>(
      `mutation ($id: ID!) { issueCode(participantId: $id) { code expiresAt } }`,
      { id: participants[0]!.id },
    );
    const browser = api.browser().withHeader('x-sextant-as', 'respondent');

    expect((await browser.post('/auth/respondent', { code: issueCode.code })).status).toBe(200);
    expect((await api.browser().post('/auth/respondent', { code: issueCode.code })).status).toBe(404);
    expect(await browser.graphql(SAVE, { operations: [operation()] })).toMatchObject({
      saveAnswers: [{ status: 'SAVED' }],
    });
  });

  it('keeps a stakeholder’s cookie and a member’s session apart in one browser', async () => {
    const { participants } = await wave();
    const both = (await api.as(api.consultant)).withCookie(COOKIE, participants[0]!.token);

    expect(await both.graphql(`{ me { email } }`)).toBeDefined();
    await expect(both.graphql(QUESTIONNAIRE)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    both.withHeader('x-sextant-as', 'respondent');
    expect(await both.graphql(QUESTIONNAIRE)).toBeDefined();
    await expect(both.graphql(`{ clients { id } }`)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('leaves no name and no time of day in the audit trail', async () => {
    const { participants, id } = await wave({ mode: 'anonymous', people: 10 });
    const browser = await respondent(participants[0]!.token);
    await browser.graphql(SAVE, { operations: [operation()] });
    await browser.graphql(`mutation { submitAnswers }`);

    const entries = await api.db.run(api.owner, (tx) =>
      tx.query(
        `SELECT action, outcome, actor_id, subject, at = date_trunc('day', at, 'UTC') AS whole_day FROM audit_entry
          WHERE actor_kind = 'participant' AND subject->>'waveId' = $1`,
        [id],
      ),
    );
    expect(entries).toEqual([
      { action: 'submitAnswers', outcome: 'done', actor_id: null, subject: { waveId: id }, whole_day: true },
    ]);
  });
});
