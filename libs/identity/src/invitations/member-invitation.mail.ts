import { type Mail, Invitation, type Tx } from '@sextant/data';
import { ComposesMail, type MailComposer, type MailMessage } from '@sextant/platform';

import { INVITATION_LASTS, InvitationTokens } from './invitation-token.js';

const ROLE_WORDS = { owner: 'an owner', consultant: 'a consultant', analyst: 'an analyst', executive: 'a reader' };

/** Writes the mail that invites somebody to become a member. */
@ComposesMail('member-invitation')
export class MemberInvitationMail implements MailComposer {
  constructor(private readonly tokens: InvitationTokens) {}

  /** Null once the invitation was taken up, revoked or ran out. */
  async compose(tx: Tx, mail: Mail): Promise<MailMessage | null> {
    const invitation = await tx.get(Invitation, mail.subjectId);
    if (invitation.acceptedAt || invitation.revokedAt || invitation.expiresAt <= new Date()) return null;
    const [tenant] = await tx.query<{ name: string }>('SELECT name FROM tenant WHERE tenant_id = $1', [mail.tenantId]);
    const firm = tenant?.name ?? '';
    const link = this.tokens.link(invitation.id);
    const offer = `${firm} invites you to Sextant as ${ROLE_WORDS[invitation.role]}.`;
    const note = `The link works once, within ${INVITATION_LASTS}. If you did not expect this mail, you need do nothing.`;
    return {
      to: mail.recipient,
      fromName: firm,
      subject: `${firm} invites you to Sextant`,
      text: `${offer}\n\nAccept the invitation:\n${link}\n\n${note}\n`,
      html: `<p>${escapeHtml(offer)}</p><p><a href="${escapeHtml(link)}">Accept the invitation</a></p><p>${escapeHtml(note)}</p>`,
    };
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
