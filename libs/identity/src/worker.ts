import { Module } from '@nestjs/common';

import { IdentityModule } from './identity.module.js';
import { MemberInvitationMail } from './invitations/member-invitation.mail.js';

/** What the worker does for identity. */
@Module({ imports: [IdentityModule], providers: [MemberInvitationMail] })
export class IdentityWorkerModule {}
