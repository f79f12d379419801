import { Module } from '@nestjs/common';

import { AuditTrailResolver } from './audit/audit-trail.resolver.js';
import { IdentityModule } from './identity.module.js';
import { InvitationsResolver } from './invitations/invitations.resolver.js';
import { MembersResolver } from './members/members.resolver.js';
import { SessionsResolver } from './sessions/sessions.resolver.js';
import { AuthController } from './sign-in/auth.controller.js';
import { LocalStrategy } from './sign-in/local.strategy.js';
import { TenantsResolver } from './tenants/tenants.resolver.js';

/** What the API shows of identity. */
@Module({
  imports: [IdentityModule],
  controllers: [AuthController],
  providers: [
    AuditTrailResolver,
    InvitationsResolver,
    LocalStrategy,
    MembersResolver,
    SessionsResolver,
    TenantsResolver,
  ],
  exports: [IdentityModule],
})
export class IdentityApiModule {}
