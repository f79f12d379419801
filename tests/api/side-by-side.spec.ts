import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GivenWaves, PASSWORD, startApi, type ApiClient, type GivenParticipant } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  api = await setUp();
  given = new GivenWaves(api);
}, 120_000);

const SOMEBODY_ELSE = { code: 'SOMEBODY_ELSE' };

async function save(respondent: ApiClient, current: string): Promise<void> {
  const operations = [{ operationId: randomUUID(), item: 'goal', baseRevision: 0, current, desired: '5' }];
  const mutation = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status } }`;
  const { saveAnswers } = await respondent.graphql<{ saveAnswers: { status: string }[] }>(mutation, { operations });
  expect(saveAnswers).toEqual([{ status: 'SAVED' }]);
}

async function answered(respondent: ApiClient): Promise<string | undefined> {
  const { questionnaire } = await respondent.graphql<{ questionnaire: { answers: { current: string }[] } }>(
    '{ questionnaire { answers { current } } }',
  );
  return questionnaire.answers[0]?.current;
}

/** Somebody enters in a tab of their own. */
async function enter(browser: ApiClient, { token }: GivenParticipant): Promise<ApiClient> {
  const { status, body } = await browser.tab().post<{ link: string }>('/auth/respondent', { token });
  expect(status).toBe(200);
  return browser.tab(body.link).withHeader('x-sextant-as', 'respondent');
}

describe('two personal links in one browser', () => {
  it('work side by side: what one tab saves and hands in is never the other person’s', async () => {
    const { participants } = await given.wave(api.owner.tenantId, api.clientId);
    const browser = api.browser();
    const ada = await enter(browser, participants[0]!);
    await save(ada, '1');
    const ben = await enter(browser, participants[1]!);
    await save(ben, '4');

    expect([await answered(ada), await answered(ben)]).toEqual(['1', '4']);
    await ada.graphql('mutation { submitAnswers }');
    expect(await ben.graphql('{ questionnaire { isSubmitted } }')).toEqual({ questionnaire: { isSubmitted: false } });
    expect(await answered(ben)).toBe('4');
  });

  it('are refused to a request that names neither, and to one that names a third', async () => {
    const { participants } = await given.wave(api.owner.tenantId, api.clientId);
    const browser = api.browser();
    await enter(browser, participants[0]!);
    await enter(browser, participants[1]!);
    const third = await enter(api.browser(), participants[2]!);

    await expect(answered(browser.tab().withHeader('x-sextant-as', 'respondent'))).rejects.toMatchObject(SOMEBODY_ELSE);
    const { body } = await browser.post<{ links: string[] }>('/auth/respondent/known');
    expect(body.links).toHaveLength(2);
    const stray = browser.tab('0'.repeat(32)).withHeader('x-sextant-as', 'respondent');
    await expect(save(stray, '1')).rejects.toMatchObject(SOMEBODY_ELSE);
    expect(await answered(third)).toBeUndefined();
  });

  it('go round a tablet: the thirtieth person enters as easily as the first, and the cookies stay few', async () => {
    const { participants } = await given.wave(api.owner.tenantId, api.clientId, { people: 36 });
    const browser = api.browser();
    for (const person of participants) await enter(browser, person);

    const { body } = await browser.post<{ links: string[] }>('/auth/respondent/known');

    expect(body.links).toHaveLength(30);
    await save(await enter(browser, participants.at(-1)!), '2');
  });

  it('cannot be read by scripts, nor sent by another site', async () => {
    const { participants } = await given.wave(api.owner.tenantId, api.clientId);
    const browser = api.browser();
    for (const { token } of participants.slice(0, 2)) {
      const { headers } = await browser.post('/auth/respondent', { token });
      const [cookie] = headers.getSetCookie();
      expect(cookie!.split('; ')).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']));
    }
  });
});

describe('two firms in one browser', () => {
  const CREATE = 'mutation ($name: String!) { createClient(input: { name: $name }) { id } }';
  const clientNames = async (member: ApiClient) =>
    (await member.graphql<{ clients: { name: string }[] }>('{ clients { name } }')).clients.map(({ name }) => name);

  interface Place {
    readonly memberId: string;
    readonly tenantId: string;
  }

  async function userOfTwo(email: string): Promise<[string, string]> {
    const userId = await api.given.user(email);
    const firms: [string, string] = [await api.given.tenant(`A ${email}`), await api.given.tenant(`B ${email}`)];
    for (const tenantId of firms) await api.given.member('owner', { tenantId, userId });
    return firms;
  }

  it('work side by side: each tab creates in the firm that it shows', async () => {
    const [, second] = await userOfTwo('edda@example.org');
    const browser = api.browser();
    const one = await browser.post<Place>('/auth/sign-in', { email: 'edda@example.org', password: PASSWORD });
    const first = browser.tab(one.body.memberId);
    const two = await first.post<Place>('/auth/tenant', { tenantId: second });
    const other = browser.tab(two.body.memberId);

    await first.graphql(CREATE, { name: 'of the first' });
    await other.graphql(CREATE, { name: 'of the second' });

    expect(await clientNames(first)).toEqual(['of the first']);
    expect(await clientNames(other)).toEqual(['of the second']);
    await expect(browser.tab().graphql(CREATE, { name: 'of nobody' })).rejects.toMatchObject(SOMEBODY_ELSE);
  });

  it('refuse a tab whose member is not signed in here any more', async () => {
    await userOfTwo('fay@example.org');
    const browser = api.browser();
    const { body } = await browser.post<Place>('/auth/sign-in', { email: 'fay@example.org', password: PASSWORD });
    const before = browser.tab(body.memberId);
    await before.post('/auth/sign-out');
    await api.given.member('owner', { tenantId: api.owner.tenantId, email: 'gus@example.org' });
    await browser.post('/auth/sign-in', { email: 'gus@example.org', password: PASSWORD });

    await expect(before.graphql(CREATE, { name: 'stray' })).rejects.toMatchObject(SOMEBODY_ELSE);
    const download = await before.get(`/reports/${randomUUID()}/file?whom=${body.memberId}`);
    expect(download).toMatchObject({ status: 409, body: SOMEBODY_ELSE });
    const stray = before.subscribe(`subscription { waveProgress(waveId: "${randomUUID()}") { status } }`);
    await expect(stray.next()).rejects.toMatchObject({ code: 4403 });
  });

  it('end together when their user signs out, and leave another user signed in', async () => {
    const [, second] = await userOfTwo('hal@example.org');
    await api.given.member('owner', { tenantId: api.owner.tenantId, email: 'ida@example.org' });
    const browser = api.browser();
    const one = await browser.post<Place>('/auth/sign-in', { email: 'hal@example.org', password: PASSWORD });
    const first = browser.tab(one.body.memberId);
    const two = await first.post<Place>('/auth/tenant', { tenantId: second });
    const ida = await browser.tab().post<Place>('/auth/sign-in', { email: 'ida@example.org', password: PASSWORD });

    await first.post('/auth/sign-out');

    for (const { memberId } of [one.body, two.body])
      await expect(clientNames(browser.tab(memberId))).rejects.toMatchObject(SOMEBODY_ELSE);
    expect(await clientNames(browser.tab(ida.body.memberId))).toBeDefined();
  });
});
