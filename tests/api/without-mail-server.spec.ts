import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';
import type { Mail } from '@sextant/data';
import { operatorKey } from '@sextant/platform/operator-key';
import { GivenWaves, Mailbox, startApi, startWorker, type StartedApi } from '@sextant/testing';
import pg from 'pg';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';

type Api = StartedApi<unknown>;

interface Inbox {
  readonly way: string;
  readonly mails: { recipient: string; subject: string; text: string; html: string }[];
}

const PRODUCTION = { NODE_ENV: 'production' };
const DEMONSTRATION = { NODE_ENV: 'production', MAIL_INBOX: 'true' };

/** An open wave whose people are invited, and a member who is. Answers with the tokens of the links that went out. */
async function mailEverybody(api: Api, mode: 'named' | 'confidential' | 'anonymous'): Promise<string[]> {
  const wave = await new GivenWaves(api).wave(api.owner.tenantId, api.clientId, { mode, people: 10 });
  const consultant = await api.as(api.consultant);
  await consultant.graphql('mutation ($id: ID!) { sendInvitations(waveId: $id) { id } }', { id: wave.id });
  return wave.participants.map(({ token }) => token);
}

async function inviteOwner(api: Api, email: string): Promise<void> {
  const owner = await api.as(api.owner);
  await owner.graphql('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
    input: { email, role: 'OWNER' },
  });
}

const mailsOf = (api: Api) =>
  api.given.inside(api.owner.tenantId, (tx) => tx.query<Pick<Mail, 'status'>>('SELECT status FROM mail'));

async function untilAll(api: Api, status: string): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    const mails = await mailsOf(api);
    if (mails.length > 0 && mails.every((mail) => mail.status === status)) return;
    await setTimeout(50);
  }
  throw new Error(`The mails did not become ${status}: ${JSON.stringify(await mailsOf(api))}`);
}

const readInbox = (api: Api, key = operatorKey(api.database.secret)) =>
  api.browser().post<Inbox>('/auth/operator/inbox', { key });

async function asAdmin<T>({ database }: Api, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Every value of every table, as text. */
function everythingStored(api: Api): Promise<string> {
  return asAdmin(api, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`,
    );
    const stored: string[] = [];
    for (const { name } of rows) {
      const table = await admin.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      stored.push(...table.rows.map(({ row }) => row));
    }
    return stored.join('\n');
  });
}

describe('production without a mail server', () => {
  it('has no inbox, holds mails back, says so, and sends them once there is a server', async () => {
    const api = await startApi(createApi, PRODUCTION);
    const worker = await startWorker(createWorker, api);
    await mailEverybody(api, 'confidential');
    await inviteOwner(api, 'next-owner@example.org');

    await untilAll(api, 'held');
    expect((await readInbox(api)).body).toEqual({ way: 'none', mails: [] });
    const consultant = await api.as(api.consultant);
    expect(await consultant.graphql('{ me { mailWay } }')).toEqual({ me: { mailWay: 'NONE' } });
    await worker.close();

    const mailbox = await Mailbox.open();
    await asAdmin(api, (admin) => admin.query(`UPDATE mail SET deliver_after = now() - interval '2 minutes'`));
    await startWorker(createWorker, api, { SMTP_URL: mailbox.smtpUrl });
    await untilAll(api, 'sent');
    expect(mailbox.mails).toHaveLength(11);
    const [mail] = await mailbox.to('next-owner@example.org');
    expect(mail!.text).toMatch(/\/invitation#[\w-]{43}/);
  });
});

describe('the inbox of a demonstration', () => {
  it('shows named links to the operator; no link of another wave, and no invitation to a firm, to anybody', async () => {
    const api = await startApi(createApi, DEMONSTRATION);
    await startWorker(createWorker, api);
    const named = await mailEverybody(api, 'named');
    const others = [...(await mailEverybody(api, 'confidential')), ...(await mailEverybody(api, 'anonymous'))];
    await inviteOwner(api, 'next-owner@example.org');
    await untilAll(api, 'sent');

    const { status, body } = await readInbox(api);

    expect(status).toBe(200);
    expect(body.way).toBe('inbox');
    expect(body.mails).toHaveLength(31);
    const shown = body.mails.map(({ text, html }) => text + html).join('\n');
    for (const token of named) expect(shown).toContain(`/answer#${token}`);
    for (const token of others) expect(shown).not.toContain(token);
    expect(shown).not.toMatch(/\/invitation#/);
    expect(body.mails.find(({ recipient }) => recipient === 'next-owner@example.org')!.text).toContain(
      `${api.url}/operator#link-not-shown`,
    );

    const stored = await everythingStored(api);
    for (const token of [...named, ...others]) expect(stored).not.toContain(token);
    expect(stored).not.toMatch(/\/(answer|invitation)#/);
  });

  it("opens to the operator's key alone, whatever a member may do", async () => {
    const api = await startApi(createApi, DEMONSTRATION);
    const keys = [
      '',
      'x'.repeat(43),
      operatorKey('another secret'),
      createHash('sha256').update('').digest('base64url'),
    ];

    for (const key of keys)
      expect(await readInbox(api, key)).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
    const owner = await api.as(api.owner);
    expect((await owner.post('/auth/operator/inbox', {})).status).toBe(400);
    await expect(owner.graphql('{ inboxMessages { id } }')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
