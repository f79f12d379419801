import { type Mail, Invitation, type Tx } from '@sextant/data';
import { ComposesMail, letterheadOf, writeLetter, type MailComposer, type MailMessage } from '@sextant/platform';

import { INVITATION_LASTS, InvitationTokens } from './invitation-token.js';

const ROLE_WORDS = { owner: 'an owner', consultant: 'a consultant', analyst: 'an analyst', executive: 'a reader' };

/** Writes the mail that invites somebody to become a member. */
@ComposesMail('member-invitation')
export class MemberInvitationMail implements MailComposer {
  constructor(private readonly tokens: InvitationTokens) {}

  /** Null once the invitation was taken up, revoked or ran out. */
  async compose(tx: Tx, mail: Mail): Promise<MailMessage | null> {
    const invitation = await tx.get(Invitation, mail.subjectId);
    if (invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt <= (await tx.now())) return null;
    const head = await letterheadOf(tx);
    const privateLink = this.tokens.link(invitation.id);
    const letter = writeLetter(head, {
      paragraphs: [`${head.firm} invites you to Sextant as ${ROLE_WORDS[invitation.role]}.`],
      button: { text: 'Accept the invitation', address: privateLink },
      footer: `The link works once, within ${INVITATION_LASTS}. If you did not expect this mail, you need do nothing.`,
    });
    const subject = `${head.firm} invites you to Sextant`;
    return { to: mail.recipient, fromName: head.firm, subject, ...letter, privateLink };
  }
}
