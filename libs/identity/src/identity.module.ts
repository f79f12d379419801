import { Module } from '@nestjs/common';

import { AuditTrailService } from './audit/audit-trail.service.js';
import { AcceptInvitation } from './invitations/accept-invitation.js';
import { InvitationTokens } from './invitations/invitation-token.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { MeService } from './members/me.service.js';
import { MembersService } from './members/members.service.js';
import { CarriedSessions } from './sessions/carried-sessions.js';
import { SessionActors } from './sessions/session-actors.js';
import { SessionsService } from './sessions/sessions.service.js';
import { Accounts } from './sign-in/accounts.js';
import { AttemptThrottle } from './sign-in/attempt-throttle.js';
import { ChangePassword } from './sign-in/change-password.js';
import { KnownDevices } from './sign-in/known-devices.js';
import { Passwords } from './sign-in/passwords.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { FoundTenant } from './tenants/found-tenant.js';
import { TenantsService } from './tenants/tenants.service.js';

const SERVICES = [
  AcceptInvitation,
  Accounts,
  AttemptThrottle,
  AuditTrailService,
  CarriedSessions,
  ChangePassword,
  FoundTenant,
  InvitationsService,
  InvitationTokens,
  KnownDevices,
  MembersService,
  MeService,
  Passwords,
  SessionActors,
  SessionsService,
  SignInService,
  TenantsService,
];

/** Tenants, users, members, sessions, invitations and the audit trail. */
@Module({ providers: SERVICES, exports: SERVICES })
export class IdentityModule {}
