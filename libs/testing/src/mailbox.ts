import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import { closeAfterTests } from './bench.js';

/** A real mail server, and everything that it was handed. Closes after the last test of the file. */
export class Mailbox {
  readonly mails: ParsedMail[] = [];

  private constructor(readonly smtpUrl: string) {}

  static async open(): Promise<Mailbox> {
    let own: Mailbox | null = null;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) =>
        void simpleParser(stream).then((mail) => done(null, String(own?.mails.push(mail)))),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closeAfterTests(() => new Promise<void>((resolve) => server.close(() => resolve())));
    own = new Mailbox(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`);
    return own;
  }

  /** The mails to an address, as soon as there are so many. */
  async to(recipient: string, count = 1): Promise<ParsedMail[]> {
    for (let i = 0; i < 400; i += 1) {
      const own = this.mails.filter(({ to }) => [to].flat().some((each) => each?.text.includes(recipient)));
      if (own.length >= count) return own;
      await setTimeout(50);
    }
    throw new Error(`No mail came for ${recipient}.`);
  }
}
