import { Readable } from 'node:stream';

import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SendMailOptions } from 'nodemailer';

/** What became of a mail: sent; not sent, for now or for good; or handed over without an answer, so that nobody knows. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'not-sent'; readonly isFinal: boolean; readonly reason: string }
  | { readonly kind: 'unclear'; readonly reason: string };

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** A server that answers every command just in time is given up all the same. */
const LONGEST_CONVERSATION_MS = 120_000;

interface SmtpError extends Error {
  readonly code?: string;
  /** What the server said, if it said anything. */
  readonly responseCode?: number;
  readonly response?: string;
}

/** One mail server, spoken to with a connection of its own for each mail. */
export class MailServer {
  private readonly settings: SMTPConnection.Options & { auth?: { user?: string; pass?: string } };

  /** `timeouts` are those of nodemailer, in milliseconds. */
  constructor(url: string, timeouts: Partial<typeof TIMEOUTS> = {}) {
    this.settings = { ...TIMEOUTS, ...(parseConnectionUrl(url) as SMTPConnection.Options), ...timeouts };
  }

  /** Never throws. When `signal` is aborted, a mail that has not been handed over stays here. */
  async send(mail: SendMailOptions, signal?: AbortSignal): Promise<SendOutcome> {
    const composed = new MailComposer(mail).compile();
    const bytes = await composed.build();
    let isHandedOver = false;
    // Read for the first time when the server has agreed to take the message: only from then on it may have it.
    const message = Readable.from(
      (function* () {
        isHandedOver = true;
        yield bytes;
      })(),
    );
    try {
      await this.converse(composed.getEnvelope(), message, () => isHandedOver, signal);
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error as SmtpError, isHandedOver);
    }
  }

  private async converse(
    envelope: SMTPConnection.Envelope,
    message: Readable,
    isHandedOver: () => boolean,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const connection = new SMTPConnection(this.settings);
    let timer: NodeJS.Timeout | undefined;
    let stop: (() => void) | undefined;
    const brokenOff = new Promise<never>((_, reject) => {
      connection.once('error', reject);
      timer = setTimeout(() => reject(new Error('The conversation took too long.')), LONGEST_CONVERSATION_MS);
      stop = () => {
        if (!isHandedOver()) reject(new Error('The worker was stopped.'));
      };
      signal?.addEventListener('abort', stop);
      if (signal?.aborted) stop();
    });
    brokenOff.catch(() => undefined);
    const { auth } = this.settings;
    try {
      await Promise.race([brokenOff, step((done) => connection.connect(done))]);
      if (auth?.user)
        await Promise.race([
          brokenOff,
          step((done) => connection.login({ credentials: { user: auth.user!, pass: auth.pass ?? '' } }, done)),
        ]);
      await Promise.race([brokenOff, step((done) => connection.send(envelope, message, done))]);
      connection.quit();
    } catch (error) {
      connection.close();
      throw error;
    } finally {
      clearTimeout(timer);
      if (stop) signal?.removeEventListener('abort', stop);
      // What comes after the end of a conversation is nobody's business any more.
      connection.on('error', () => undefined);
    }
  }
}

function step(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}

/** An answer of the server always says what became of the mail; silence does so only before the message was handed over. */
function outcomeOf(error: SmtpError, isHandedOver: boolean): SendOutcome {
  const { responseCode, response, message } = error;
  const reason = (response ?? message).slice(0, 500);
  if (responseCode) return { kind: 'not-sent', isFinal: isPermanent(error, responseCode), reason };
  return isHandedOver ? { kind: 'unclear', reason } : { kind: 'not-sent', isFinal: false, reason };
}

/** A server that refuses our sign-in is set up wrongly, which says nothing about the mail. */
function isPermanent({ code }: SmtpError, responseCode: number): boolean {
  return responseCode >= 500 && code !== 'EAUTH';
}
