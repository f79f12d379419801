import { randomUUID } from 'node:crypto';

import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor, MAIL_KINDS, type MailKind } from '@sextant/contracts';
import { FailedJob, Mail } from '@sextant/data';
import { bench, closeAfterTests, MailHost } from '@sextant/testing';

import { ComposesMail, type MailComposer } from './composes-mail.js';
import { DeliverMailProcessor } from './deliver-mail.processor.js';
import { DueMail } from './due-mail.js';
import { Inbox } from './inbox.js';
import { MailComposers } from './mail-composers.js';
import { MailDelivery } from './mail-delivery.js';
import type { MailMessage } from './mail-message.js';
import { MailModule } from './mail.module.js';
import { MOST_AT_ONCE, OutgoingMail } from './outgoing-mail.js';

/** Mails about these are no longer wanted. */
const unwanted = new Set<string>();

@ComposesMail(...MAIL_KINDS)
class Composer implements MailComposer {
  compose(_: unknown, mail: Mail): Promise<MailMessage | null> {
    const message = {
      to: mail.recipient,
      fromName: 'Nørd & Söhne',
      subject: 'Grüße',
      text: `about ${mail.subjectId}`,
      html: '<p><img src="cid:logo"></p>',
      logoPng: Buffer.from('a picture'),
      privateLink: null,
    };
    return Promise.resolve(unwanted.has(mail.subjectId) ? null : message);
  }
}

const composing = { module: class Composing {}, providers: [Composer] };
const setUp = () =>
  bench(
    { due: DueMail, again: DeliverMailProcessor, outgoing: OutgoingMail, composers: MailComposers, inbox: Inbox },
    { modules: [MailModule.delivering(), composing], role: 'app_worker' },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let host: MailHost;
let tenantId: string;

beforeAll(async () => {
  the = await setUp();
  host = await MailHost.open();
});

beforeEach(async () => {
  tenantId = await the.given.tenant();
  host.refuse = null;
  host.mails.length = 0;
  host.tried.length = 0;
});

interface Wish {
  readonly recipient?: string;
  readonly batchId?: string;
  readonly kind?: MailKind;
  readonly firm?: string;
}

const rows = <T>(sql: string, parameters: unknown[] = [], firm = tenantId) =>
  the.db.run(systemActor(firm), (tx) => tx.query<T>(sql, parameters));
const queued = async ({
  firm = tenantId,
  kind = 'wave-invitation',
  recipient = 'ada@example.org',
  ...wish
}: Wish = {}) =>
  the.db.run(systemActor(firm), (tx) =>
    tx.insert(Mail, { kind, subjectId: randomUUID(), recipient, status: 'queued', ...wish }),
  );
const stored = (id: string, firm = tenantId) => the.db.run(systemActor(firm), (tx) => tx.get(Mail, id));
const failures = () => the.db.run(systemActor(tenantId), (tx) => tx.repo(FailedJob).find());

/** A worker's part that delivers to the mail server of this test. */
function courier(): DueMail {
  const delivery = new MailDelivery({ ...the.environment, SMTP_URL: host.url }, the.inbox);
  return new DueMail(the.system, the.outgoing, the.composers, delivery);
}

describe('without a mail server', () => {
  const without = (MAIL_INBOX: boolean) => {
    const environment = { ...the.environment, SMTP_URL: undefined, MAIL_INBOX };
    return new DueMail(the.system, the.outgoing, the.composers, new MailDelivery(environment, the.inbox));
  };
  const taken = async (id: string) => (await the.inbox.list()).filter((mail) => mail.id === id);

  it('a mail of a demonstration goes to its inbox, once, however many look for it', async () => {
    const mail = await queued();

    await Promise.all([1, 2, 3].map(() => without(true).run()));

    const html = '<p><img src="data:image/png;base64,YSBwaWN0dXJl"></p>';
    expect(await taken(mail.id)).toMatchObject([
      { recipient: 'ada@example.org', subject: 'Grüße', text: `about ${mail.subjectId}`, html },
    ]);
    expect(await stored(mail.id)).toMatchObject({ status: 'sent', attempt: 1, failure: null });
  });

  it('one that is no longer wanted goes nowhere', async () => {
    const mail = await queued();
    unwanted.add(mail.subjectId);

    await without(true).run();

    expect(await taken(mail.id)).toEqual([]);
    expect(await stored(mail.id)).toMatchObject({ status: 'sent' });
  });

  it('elsewhere it is held back until there is one', async () => {
    const mail = await queued();

    await without(false).run();
    expect(await stored(mail.id)).toMatchObject({ status: 'held', attempt: 0 });
    expect(await taken(mail.id)).toEqual([]);

    await courier().run();
    expect(await stored(mail.id)).toMatchObject({ status: 'sent' });
    expect(host.mails).toHaveLength(1);
  });
});

describe('with a mail server', () => {
  it('a mail arrives under the name of the firm, once, however many workers look for it, and has a stable id', async () => {
    const mail = await queued();

    await Promise.all([courier(), courier(), courier()].map((each) => each.run()));

    expect(
      host.mails.map(({ subject, from, text, messageId }) => [subject, from?.text, text?.trim(), messageId]),
    ).toEqual([['Grüße', '"Nørd & Söhne" <sextant@localhost>', `about ${mail.subjectId}`, `<${mail.id}@localhost>`]]);
    expect(
      host.mails.map(({ attachments }) =>
        attachments.map(({ cid, contentDisposition, content }) => [cid, contentDisposition, content.toString()]),
      ),
    ).toEqual([[['logo', 'inline', 'a picture']]]);
    expect(await stored(mail.id)).toMatchObject({ status: 'sent', failure: null });
  });

  it('that says "later", it is tried again later, for a day, and then given up', async () => {
    host.refuse = { at: 'recipient', code: 451 };
    const mail = await queued();

    await courier().run();
    await courier().run();

    expect(host.tried).toHaveLength(1);
    expect(await stored(mail.id)).toMatchObject({
      status: 'queued',
      attempt: 1,
      failure: expect.stringMatching(/^451/),
    });
    const [wait] = await rows<{ isLater: boolean }>(
      `SELECT deliver_after > now() AND deliver_after < now() + interval '1 minute' AS "isLater" FROM mail`,
    );
    expect(wait).toEqual({ isLater: true });

    await rows(`UPDATE mail SET deliver_after = now(), tried_since = now() - interval '25 hours'`);
    await courier().run();

    expect(await stored(mail.id)).toMatchObject({ status: 'failed', attempt: 2 });
    expect(await failures()).toMatchObject([{ job: 'deliver-mail', workId: mail.id }]);
  });

  it('that was away for a while, it arrives after all', async () => {
    host.refuse = { at: 'recipient', code: 451 };
    const mail = await queued();
    await courier().run();
    host.refuse = null;
    await rows('UPDATE mail SET deliver_after = now()');

    await courier().run();

    expect(await stored(mail.id)).toMatchObject({ status: 'sent', attempt: 2, failure: null });
    expect(host.mails).toHaveLength(1);
  });

  it('that says "never", it has failed at once, and somebody may have it sent again', async () => {
    host.refuse = { at: 'recipient', code: 550 };
    const mail = await queued();
    await courier().run();
    expect(await stored(mail.id)).toMatchObject({
      status: 'failed',
      attempt: 1,
      failure: expect.stringMatching(/^550/),
    });
    expect(await failures()).toMatchObject([
      { job: 'deliver-mail', workId: mail.id, payload: { tenantId, mailId: mail.id } },
    ]);

    host.refuse = null;
    await the.again.process({ tenantId, mailId: mail.id });
    await courier().run();

    expect(await stored(mail.id)).toMatchObject({ status: 'sent', failure: null });
  });

  it('that took it and never answered, it may have been sent: no second copy goes out by itself', async () => {
    host.refuse = { at: 'data', code: 'silence' };
    const mail = await queued();
    const [claimed] = await the.outgoing.claim(tenantId, 1);
    await the.outgoing.settle(claimed!, { kind: 'unclear', reason: 'Timeout' });

    await courier().run();

    expect(host.tried).toEqual([]);
    expect(await stored(mail.id)).toMatchObject({ status: 'unclear', attempt: 1, failure: 'Timeout' });
    expect(await failures()).toMatchObject([{ reason: 'it may have been sent: Timeout' }]);
  });

  it('of a reminder, says only by number why it failed, and puts it on no list: whoever gets one has not handed in', async () => {
    host.refuse = { at: 'recipient', code: 550 };
    const mail = await queued({ kind: 'wave-reminder' });

    await courier().run();

    expect(await stored(mail.id)).toMatchObject({ status: 'failed', failure: '550' });
    expect(await failures()).toEqual([]);
  });
});

describe('a worker that died while it was sending', () => {
  it('leaves a mail that may have been sent; one that comes back too late changes nothing', async () => {
    const mail = await queued();
    const [claimed] = await the.outgoing.claim(tenantId, 1);
    await rows(`UPDATE mail SET claimed_at = now() - interval '6 minutes'`);

    await courier().run();
    expect(await stored(mail.id)).toMatchObject({ status: 'unclear' });
    await the.again.process({ tenantId, mailId: mail.id });
    await courier().run();
    await the.outgoing.settle(claimed!, { kind: 'not-sent', isFinal: true, reason: 'too late' });

    expect(await stored(mail.id)).toMatchObject({ status: 'sent', attempt: 2 });
    expect(host.mails).toHaveLength(1);
  });
});

describe('a firm', () => {
  it("is not held up by another firm's mail, however silent its server is", async () => {
    const theirs = the.stranger.tenantId;
    host.refuse = { at: 'recipient', code: 'silence', towards: /@silent\./ };
    for (let i = 0; i < 30; i += 1) await queued({ firm: theirs, recipient: `p${i}@silent.example` });
    const stuck = courier();
    const running = stuck.run();
    closeAfterTests(() => running);
    while (host.tried.length < MOST_AT_ONCE) await new Promise((resolve) => setTimeout(resolve, 20));
    const mail = await queued();

    // While a server keeps silent no transaction waits for it.
    const [{ waiting } = { waiting: -1 }] = await rows<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in transaction%' AND pid <> pg_backend_pid()`,
    );
    expect(waiting).toBe(0);

    // The same worker goes on for this firm, and another worker takes no more of theirs.
    await stuck.run();
    expect(await stored(mail.id)).toMatchObject({ status: 'sent' });
    await courier().run();
    expect(host.tried.filter((address) => /silent/.test(address))).toHaveLength(MOST_AT_ONCE);

    stuck.stop();
    await running;
    expect(await rows('SELECT DISTINCT status FROM mail', [], theirs)).toEqual([{ status: 'queued' }]);
    await rows(`UPDATE mail SET status = 'sent'`, [], theirs);
  });

  it("sends a later wave's single mail while a big wave is under way", async () => {
    const big = randomUUID();
    for (let i = 0; i < 60; i += 1) await queued({ batchId: big, recipient: `p${i}@big.example` });
    const single = await queued({ recipient: 'one@small.example' });

    await courier().run();

    expect(host.tried).toHaveLength(61);
    expect(await stored(single.id)).toMatchObject({ status: 'sent' });
    // By chance its turn comes within two claims on average; by place it would be the last.
    expect(host.tried.indexOf('one@small.example')).toBeLessThan(40);
  });

  it("cannot have another firm's mail sent again", async () => {
    const mail = await queued();
    const theirs = { tenantId: the.stranger.tenantId, mailId: mail.id };

    await expect(the.again.process(theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
