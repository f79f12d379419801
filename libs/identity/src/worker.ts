import { Module } from '@nestjs/common';

import { IdentityModule } from './identity.module.js';
import { MemberInvitationMail } from './invitations/member-invitation.mail.js';
import { OutlivedSessions } from './sessions/outlived-sessions.js';
import { AccountNoticesMail } from './sign-in/account-notices.mail.js';

export * from './sessions/outlived-sessions.js';

/** What the worker does for identity. */
@Module({
  imports: [IdentityModule],
  providers: [AccountNoticesMail, MemberInvitationMail, OutlivedSessions],
  exports: [OutlivedSessions],
})
export class IdentityWorkerModule {}
