import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@sextant/contracts';
import { Mail, MAIL_KINDS } from '@sextant/data';
import { bench, closeAfterTests, Mailbox } from '@sextant/testing';

import { ComposesMail, type MailComposer } from './composes-mail.js';
import { DeliverMailProcessor } from './deliver-mail.processor.js';
import { Inbox } from './inbox.js';
import { MailDelivery } from './mail-delivery.js';
import type { MailMessage } from './mail-message.js';
import { MailModule } from './mail.module.js';

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
    { processor: DeliverMailProcessor, inbox: Inbox },
    { modules: [MailModule.delivering(), composing], role: 'app_worker' },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let tenantId: string;

beforeAll(async () => {
  the = await setUp();
  ({ tenantId } = the.owner);
});

const inside = <T>(work: Parameters<typeof the.db.run<T>>[1]) => the.db.run(systemActor(tenantId), work);
const queued = () =>
  inside((tx) =>
    tx.insert(Mail, {
      kind: 'wave-invitation',
      subjectId: randomUUID(),
      recipient: 'ada@example.org',
      status: 'queued',
    }),
  );
const stored = (id: string) => inside((tx) => tx.get(Mail, id));
const inbox = async (id: string) => (await the.inbox.list()).filter((mail) => mail.id === id);

describe('in a demonstration', () => {
  it('a mail goes to the inbox, once, however often its job runs', async () => {
    const mail = await queued();

    await Promise.all([1, 2, 3].map(() => the.processor.process({ tenantId, mailId: mail.id })));

    expect(await inbox(mail.id)).toMatchObject([
      { recipient: 'ada@example.org', subject: 'Grüße', text: `about ${mail.subjectId}` },
    ]);
    expect((await inbox(mail.id))[0]!.html).toBe('<p><img src="data:image/png;base64,YSBwaWN0dXJl"></p>');
    expect(await stored(mail.id)).toMatchObject({ status: 'sent', attempt: 1, failure: null });
  });

  it('one that is no longer wanted goes nowhere', async () => {
    const mail = await queued();
    unwanted.add(mail.subjectId);

    await the.processor.process({ tenantId, mailId: mail.id });

    expect(await inbox(mail.id)).toEqual([]);
    expect(await stored(mail.id)).toMatchObject({ status: 'sent' });
  });

  it('one that was given up says why', async () => {
    const mail = await queued();

    await the.processor.giveUp({ tenantId, mailId: mail.id }, 'the server said no');

    expect(await stored(mail.id)).toMatchObject({ status: 'failed', failure: 'the server said no' });
  });

  it("is not another firm's", async () => {
    const mail = await queued();
    const theirs = { tenantId: the.stranger.tenantId, mailId: mail.id };

    await expect(the.processor.process(theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('with a mail server', () => {
  it('a mail arrives under the name of the firm, and keeps its id when it is sent again', async () => {
    const mailbox = await Mailbox.open();
    const environment = { ...the.environment, SMTP_URL: mailbox.smtpUrl };
    const delivery = new MailDelivery(environment, the.inbox);
    closeAfterTests(async () => delivery.onApplicationShutdown());
    const mail = await queued();
    const message = (await new Composer().compose(null, mail))!;

    await delivery.deliver(mail, message);
    await delivery.deliver(mail, message);

    const arrived = mailbox.mails;
    expect(arrived.map(({ subject, from, text }) => [subject, from?.text, text?.trim()])).toEqual(
      Array(2).fill(['Grüße', '"Nørd & Söhne" <sextant@localhost>', `about ${mail.subjectId}`]),
    );
    expect(
      arrived.map(({ attachments }) =>
        attachments.map(({ cid, contentDisposition, content }) => [cid, contentDisposition, content.toString()]),
      ),
    ).toEqual(Array(2).fill([['logo', 'inline', 'a picture']]));
    expect(new Set(arrived.map(({ messageId }) => messageId))).toEqual(new Set([`<${mail.id}@localhost>`]));
    expect(await inbox(mail.id)).toEqual([]);
  });
});
