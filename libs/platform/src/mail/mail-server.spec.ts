import { createServer, type AddressInfo, type Server } from 'node:net';

import { describe, expect, it } from '@jest/globals';
import { closeAfterTests, freePort, MailHost } from '@sextant/testing';

import { MailServer, type SendOutcome } from './mail-server.js';

const MAIL = {
  from: 'us@example.org',
  to: 'ada@example.org',
  subject: 'Hello',
  text: 'Hello',
  messageId: '<1@example.org>',
};
const QUICK = { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 300 };

const sendTo = (url: string, signal?: AbortSignal): Promise<SendOutcome> =>
  new MailServer(url, QUICK).send(MAIL, signal);

/** Takes connections and never says a word. */
async function silence(): Promise<string> {
  const server: Server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeAfterTests(() => new Promise((resolve) => server.close(resolve)));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('what became of a mail', () => {
  it('is that it was sent, once the server has taken it', async () => {
    const host = await MailHost.open();

    expect(await sendTo(host.url)).toEqual({ kind: 'sent' });
    expect(host.mails.map(({ messageId, subject }) => [messageId, subject])).toEqual([['<1@example.org>', 'Hello']]);
  });

  it('is that it was not sent for now, when nobody answers, or says "later"', async () => {
    const later = await MailHost.open({ refuse: { at: 'recipient', code: 451 } });
    const laterAfterAll = await MailHost.open({ refuse: { at: 'data', code: 452 } });
    const closed = `smtp://127.0.0.1:${await freePort()}`;

    for (const url of [closed, await silence(), later.url, laterAfterAll.url])
      expect(await sendTo(url)).toMatchObject({ kind: 'not-sent', isFinal: false });
  });

  it('is that it will never be sent, when the server says so', async () => {
    for (const at of ['recipient', 'data'] as const) {
      const host = await MailHost.open({ refuse: { at, code: 550 } });
      expect(await sendTo(host.url)).toMatchObject({
        kind: 'not-sent',
        isFinal: true,
        reason: expect.stringMatching(/^550/),
      });
    }
  });

  it('is no fault of the mail, when the server does not let us in', async () => {
    const host = await MailHost.open({ refuse: { at: 'sign-in', code: 535 } });

    expect(await sendTo(host.url.replace('//', '//user:wrong@'))).toMatchObject({ kind: 'not-sent', isFinal: false });
  });

  it('is unclear, when it was handed over and nobody answered', async () => {
    const host = await MailHost.open({ refuse: { at: 'data', code: 'silence' } });

    expect(await sendTo(host.url)).toMatchObject({ kind: 'unclear' });
    expect(host.mails).toHaveLength(1);
  });
});

describe('a worker that is stopped', () => {
  it('waits for no server that has not taken the mail yet', async () => {
    const stopping = new AbortController();
    const url = await silence();
    const sending = new MailServer(url).send(MAIL, stopping.signal);
    stopping.abort();

    expect(await sending).toEqual({ kind: 'not-sent', isFinal: false, reason: 'The worker was stopped.' });
  });
});
