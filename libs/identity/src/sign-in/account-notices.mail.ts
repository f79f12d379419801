import { Inject } from '@nestjs/common';
import { Session, type Mail, type Tx } from '@sextant/data';
import {
  ComposesMail,
  ENVIRONMENT,
  letterheadOf,
  writeLetter,
  type Environment,
  type Letter,
  type MailComposer,
  type MailMessage,
} from '@sextant/platform';

const IF_NOT =
  'If it was not, change your password: that ends every other session. If you cannot, ask the owner of your firm.';

/** Tells users what happened to their account, so that somebody else's doing is noticed. */
@ComposesMail('password-changed', 'sign-in-elsewhere')
export class AccountNoticesMail implements MailComposer {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  async compose(tx: Tx, mail: Mail): Promise<MailMessage | null> {
    const head = await letterheadOf(tx);
    const { subject, ...letter } =
      mail.kind === 'password-changed' ? this.passwordChanged() : this.signedIn(await tx.get(Session, mail.subjectId));
    const page = `${this.environment.PUBLIC_URL.replace(/\/$/, '')}/settings`;
    const words = writeLetter(head, { ...letter, button: { text: 'See where you are signed in', address: page } });
    return { to: mail.recipient, fromName: head.firm, subject, ...words, privateLink: null };
  }

  private passwordChanged(): Omit<Letter, 'button'> & { subject: string } {
    const paragraphs = ['The password of your Sextant account was changed, and every other session was ended.'];
    return {
      subject: 'Your Sextant password was changed',
      paragraphs,
      footer: `If it was you, that is all. ${IF_NOT}`,
    };
  }

  private signedIn({ createdAt, userAgent }: Session): Omit<Letter, 'button'> & { subject: string } {
    const when = `${createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const paragraphs = [
      `On ${when} somebody signed in to your Sextant account on a device that had not been used for it before.`,
      `The browser says of itself: ${userAgent || 'nothing'}`,
    ];
    return { subject: 'A sign-in on a new device', paragraphs, footer: `If it was you, that is all. ${IF_NOT}` };
  }
}
