import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Inject, Injectable } from '@nestjs/common';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { standaloneHtml } from './letter.js';
import type { MailMessage } from './mail-message.js';

/** A mail that was not sent, as the operator's page shows it. */
export interface InboxMail {
  readonly id: string;
  readonly firm: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly receivedAt: string;
}

const MOST_KEPT = 200;
const IS_MAIL = /^[\w-]+\.json$/;

/** What a mail's link leads to where somebody other than its recipient reads it. */
const NOT_SHOWN = '/operator#link-not-shown';

/**
 * The inbox of a demonstration or of development, for the operator: files beside the secret that every link is derived
 * from, never rows of the database. What only the recipient may have is taken out before anything is written.
 */
@Injectable()
export class Inbox {
  private readonly folder: string;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {
    this.folder = join(environment.DATA_DIR, 'inbox');
  }

  /** Takes a mail in; the same mail again lands on itself. */
  async take(id: string, message: MailMessage): Promise<void> {
    const hide = (words: string): string =>
      message.privateLink === null
        ? words
        : words.replaceAll(message.privateLink, this.environment.PUBLIC_URL.replace(/\/$/, '') + NOT_SHOWN);
    const mail: InboxMail = {
      id,
      firm: message.fromName,
      recipient: message.to,
      subject: message.subject,
      text: hide(message.text),
      html: hide(standaloneHtml(message)),
      receivedAt: new Date().toISOString(),
    };
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${id}.json`);
    await writeFile(`${file}.part`, JSON.stringify(mail), { mode: 0o600 });
    await rename(`${file}.part`, file);
  }

  /** Deletes what was taken in for an address. */
  async forget(recipient: string): Promise<void> {
    const own = (await this.list()).filter((mail) => mail.recipient === recipient);
    for (const { id } of own) await rm(join(this.folder, `${id}.json`), { force: true });
  }

  /** The last mails, the newest first; older ones are deleted. */
  async list(): Promise<InboxMail[]> {
    const names = await readdir(this.folder).catch(() => []);
    const mails = await Promise.all(
      names
        .filter((name) => IS_MAIL.test(name))
        .map(async (name) => JSON.parse(await readFile(join(this.folder, name), 'utf8')) as InboxMail),
    );
    mails.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
    for (const { id } of mails.slice(MOST_KEPT)) await rm(join(this.folder, `${id}.json`), { force: true });
    return mails.slice(0, MOST_KEPT);
  }
}
