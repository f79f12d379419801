/** One mail, ready to go. */
export interface MailMessage {
  readonly to: string;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  /** Names a logo that travels with it `cid:logo`. */
  readonly html: string;
  readonly logoPng: Buffer | null;
  /** An address in it that nobody but the recipient may ever read; null when any reader may have all of it. */
  readonly privateLink: string | null;
}
