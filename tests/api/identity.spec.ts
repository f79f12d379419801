import { beforeAll, describe, expect, it } from '@jest/globals';
import { Mailbox, PASSWORD, startApi, startWorker, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  api = await setUp();
}, 120_000);

const COOKIE = 'sextant-session';

async function signedIn(email: string, password = PASSWORD): Promise<ApiClient> {
  const browser = api.browser();
  expect(await browser.post('/auth/sign-in', { email, password })).toMatchObject({ status: 200 });
  return browser;
}

const roleOf = async (browser: ApiClient) =>
  (await browser.graphql<{ me: { role: string } }>('{ me { role } }')).me.role;

describe('signing in', () => {
  it('sets a cookie that no script and no other site can use, and makes the member the actor', async () => {
    await api.given.member('consultant', { tenantId: api.owner.tenantId, email: 'ada@example.org' });
    const browser = api.browser();

    const reply = await browser.post('/auth/sign-in', { email: 'Ada@example.org', password: PASSWORD });

    expect(reply).toMatchObject({ status: 200, body: { tenantId: api.owner.tenantId, role: 'consultant' } });
    const cookies = reply.headers.getSetCookie();
    const session = cookies.find((cookie) => cookie.startsWith(COOKIE))!;
    expect(session).toMatch(/^sextant-session=[\w-]{43}; /);
    expect(session.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=86400', 'Path=/', 'SameSite=Lax']);
    // The others remember the device, for a year, and say nothing about who signed in on it.
    expect(cookies.map((cookie) => cookie.replace(/=.*/, '')).sort()).toEqual([
      'sextant-device',
      'sextant-member-device',
      'sextant-session',
    ]);
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(JSON.stringify(reply.body)).not.toContain(browser.cookie(COOKIE));
    expect(await roleOf(browser)).toBe('CONSULTANT');
  });

  it('gives a new token each time and ends the session it was called with', async () => {
    await api.given.member('consultant', { tenantId: api.owner.tenantId, email: 'bo@example.org' });
    const browser = await signedIn('bo@example.org');
    const first = browser.cookie(COOKIE)!;

    await browser.post('/auth/sign-in', { email: 'bo@example.org', password: PASSWORD });

    expect(browser.cookie(COOKIE)).not.toBe(first);
    await expect(roleOf(api.browser().withCookie(COOKIE, first))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('takes no token that somebody else chose', async () => {
    const browser = api.browser().withCookie(COOKIE, 'x'.repeat(43));

    await expect(roleOf(browser)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('fails in the same words for a wrong password and for nobody', async () => {
    await api.given.member('analyst', { tenantId: api.owner.tenantId, email: 'cy@example.org' });
    const tries = [
      { email: 'cy@example.org', password: 'wrong password' },
      { email: 'ghost@example.org', password: 'wrong password' },
    ];

    for (const body of tries) {
      const reply = await api.browser().post('/auth/sign-in', body);
      expect(reply).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
      expect(Object.keys(reply.body as object)).toEqual(['code']);
      expect(reply.headers.getSetCookie()).toEqual([]);
    }
  });

  it('is slowed down after ten failures, for accounts that exist and for others', async () => {
    await api.given.member('analyst', { tenantId: api.owner.tenantId, email: 'di@example.org' });
    for (const email of ['di@example.org', 'nobody@example.org']) {
      const replies = [];
      for (let i = 0; i < 11; i += 1)
        replies.push(await api.browser().post('/auth/sign-in', { email, password: 'wrong' }));

      expect(replies.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429]);
      expect(replies.at(-1)!.body).toEqual({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 1 });
    }
  });

  it.each([
    ['nothing', undefined, {}],
    ['no password', { email: 'a@example.org' }, {}],
    ['a password that is no text', { email: 'a@example.org', password: { $ne: '' } }, {}],
    ['an address that is a list', { email: ['a@example.org'], password: PASSWORD }, {}],
    ['a field too many', { email: 'ada@example.org', password: PASSWORD, role: 'owner' }, {}],
    [
      'a form',
      'email=ada@example.org&password=three+white+horses',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['plain text', JSON.stringify({ email: 'ada@example.org', password: PASSWORD }), { 'content-type': 'text/plain' }],
  ])('refuses %s', async (_, body, headers) => {
    const reply = await api.browser().post('/auth/sign-in', body, headers);

    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect(reply.headers.getSetCookie()).toEqual([]);
  });

  it('is refused to another site', async () => {
    const body = { email: 'ada@example.org', password: PASSWORD };

    expect(await api.browser().post('/auth/sign-in', body, { origin: 'https://elsewhere.example' })).toMatchObject({
      status: 403,
    });
    expect(await api.browser().post('/auth/sign-in', body, { origin: api.url })).toMatchObject({ status: 200 });
  });
});

describe('signing out', () => {
  it('makes the token worthless and takes the cookie away; twice is no error', async () => {
    const browser = await signedIn('ada@example.org');
    const token = browser.cookie(COOKIE)!;

    expect(await browser.post('/auth/sign-out')).toMatchObject({ status: 204 });

    expect(browser.cookie(COOKIE)).toBeUndefined();
    await expect(roleOf(api.browser().withCookie(COOKIE, token))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await browser.post('/auth/sign-out')).toMatchObject({ status: 204 });
  });
});

describe('a user of several firms', () => {
  it('goes from one to the other, and nowhere else', async () => {
    const userId = await api.given.user('edda@example.org');
    const [first, second] = [await api.given.tenant('A firm'), await api.given.tenant('B firm')];
    for (const tenantId of [first, second]) await api.given.member('owner', { tenantId, userId });
    const browser = await signedIn('edda@example.org');
    const firm = async () => (await browser.graphql<{ tenant: { id: string } }>('{ tenant { id } }')).tenant.id;
    expect(await firm()).toBe(first);

    expect(await browser.post('/auth/tenant', { tenantId: second })).toMatchObject({
      status: 200,
      body: { tenantName: 'B firm' },
    });
    expect(await firm()).toBe(second);
    expect(await browser.post('/auth/tenant', { tenantId: api.owner.tenantId })).toMatchObject({ status: 404 });
    expect(await firm()).toBe(second);
  });
});

describe('an invitation', () => {
  it('comes by mail, says what it offers, and is taken up once', async () => {
    const mailbox = await Mailbox.open();
    await startWorker(createWorker, api, { SMTP_URL: mailbox.smtpUrl });
    const owner = await api.as(api.owner);
    await owner.graphql('mutation($i: InviteMemberInput!) { inviteMember(input: $i) { id } }', {
      i: { email: 'gast@example.org', role: 'EXECUTIVE', clientIds: [api.clientId] },
    });
    const [mail] = await mailbox.to('gast@example.org');
    const token = /\/invitation#([\w-]{43})/.exec(mail!.text!)![1]!;
    const browser = api.browser();

    expect(await browser.post('/auth/invitation/read', { token })).toMatchObject({
      status: 200,
      body: { email: 'gast@example.org', role: 'executive', hasAccount: false },
    });
    const short = await browser.post('/auth/invitation', { token, name: 'Gast', password: 'short' });
    expect(short).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', problems: [{ field: 'password' }] } });
    expect(await browser.post('/auth/invitation', { token, name: 'Gast', password: PASSWORD })).toMatchObject({
      status: 200,
    });

    expect(await roleOf(browser)).toBe('EXECUTIVE');
    const { clients } = await browser.graphql<{ clients: { id: string }[] }>('{ clients { id } }');
    expect(clients).toEqual([{ id: api.clientId }]);
    const again = await api.browser().post('/auth/invitation', { token, name: 'Gast', password: PASSWORD });
    expect(again).toMatchObject({ status: 404, body: { code: 'INVITATION_NOT_VALID' } });
    await expect(signedIn('gast@example.org')).resolves.toBeDefined();
  });
});

describe('a removed member', () => {
  it('is out at once', async () => {
    const member = await api.given.member('analyst', { tenantId: api.owner.tenantId });
    const browser = await api.as(member);
    expect(await roleOf(browser)).toBe('ANALYST');

    const owner = await api.as(api.owner);
    await owner.graphql('mutation($m: ID!) { removeMember(memberId: $m) { id } }', { m: member.id });

    await expect(roleOf(browser)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('the audit trail', () => {
  it('holds after all of this, and shows sign-ins and denials', async () => {
    const owner = await api.as(api.owner);
    const { auditTrailHolds, auditEntries } = await owner.graphql<{
      auditTrailHolds: boolean;
      auditEntries: { action: string; outcome: string; actorName: string | null }[];
    }>('{ auditTrailHolds auditEntries(first: 100) { action outcome actorName } }');

    expect(auditTrailHolds).toBe(true);
    const said = auditEntries.map(({ action, outcome }) => `${action} ${outcome}`);
    expect(said).toEqual(
      expect.arrayContaining([
        'signIn done',
        'signIn denied',
        'signOut done',
        'acceptInvitation done',
        'removeMember done',
      ]),
    );
  });
});

describe('on https', () => {
  it('the cookie is bound to this host and never travels in the clear', async () => {
    const secure = await startApi(createApi, { PUBLIC_URL: 'https://sextant.example' });
    await secure.given.member('owner', { tenantId: secure.owner.tenantId, email: 'ada@example.org' });

    const reply = await secure.browser().post('/auth/sign-in', { email: 'ada@example.org', password: PASSWORD });

    const cookies = reply.headers.getSetCookie();
    expect(cookies.some((cookie) => cookie.startsWith('__Host-sextant-session='))).toBe(true);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-/);
      expect(cookie.split('; ')).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'Path=/', 'SameSite=Lax']));
      expect(cookie).not.toContain('Domain');
    }
    expect(reply.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });
});
