import type { AddressInfo } from 'node:net';

import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import { closeAfterTests } from './bench.js';

/** What a mail server does not do, and from which point of the conversation on. */
export interface MailHostMood {
  readonly at: 'sign-in' | 'recipient' | 'data';
  /** What it says instead; silence is to say nothing at all. */
  readonly code: number | 'silence';
  /** Only to addresses that say so. */
  readonly towards?: RegExp;
}

/** A real mail server with everything that it was handed. Its mood can change. Closes after the last test of the file. */
export class MailHost {
  readonly mails: ParsedMail[] = [];
  /** To whom mails were to go, however it ended. */
  readonly tried: string[] = [];
  refuse: MailHostMood | null;
  private server!: SMTPServer;

  private constructor({ refuse = null }: { refuse?: MailHostMood | null }) {
    this.refuse = refuse;
  }

  static async open(wish: { refuse?: MailHostMood } = {}): Promise<MailHost> {
    const host = new MailHost(wish);
    host.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      closeTimeout: 100,
      onAuth: (_auth, _session, done) => host.answer('sign-in', '', done),
      onRcptTo: ({ address }, _session, done) => {
        host.tried.push(address);
        host.answer('recipient', address, done);
      },
      onData: (stream, session, done) =>
        void simpleParser(stream).then((mail) => {
          host.mails.push(mail);
          host.answer('data', session.envelope.rcptTo[0]?.address ?? '', done);
        }),
    });
    await new Promise<void>((resolve) => host.server.listen(0, '127.0.0.1', resolve));
    closeAfterTests(() => new Promise<void>((resolve) => host.server.close(() => resolve())));
    return host;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  private answer(at: MailHostMood['at'], address: string, done: (error?: Error | null) => void): void {
    const { refuse } = this;
    if (refuse?.at !== at || !(refuse.towards?.test(address) ?? true)) return done();
    if (refuse.code !== 'silence') done(Object.assign(new Error('not now'), { responseCode: refuse.code }));
  }
}
