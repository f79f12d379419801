import { Injectable } from '@nestjs/common';
import { DomainError, normalEmail, type Actor, type Permission, type Role } from '@sextant/contracts';
import { Member, TenantDb } from '@sextant/data';

import { SessionsService } from '../sessions/sessions.service.js';
import { Accounts } from '../sign-in/accounts.js';
import { AttemptThrottle } from '../sign-in/attempt-throttle.js';
import { assertGoodPassword } from '../sign-in/password-rules.js';
import { Passwords } from '../sign-in/passwords.js';
import { TenantsService, type TenantProfile } from '../tenants/tenants.service.js';
import { memberActor } from './member-actor.js';

/** The signed-in member, the firm they are in at the moment, and the other firms they could work for. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly clientIds: readonly string[] | null;
  readonly permissions: readonly Permission[];
  readonly tenant: TenantProfile;
  readonly memberships: readonly { tenantId: string; tenantName: string; role: Role }[];
}

/** What a member sees and changes of themselves. */
@Injectable()
export class MeService {
  constructor(
    private readonly db: TenantDb,
    private readonly tenants: TenantsService,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly throttle: AttemptThrottle,
    private readonly sessions: SessionsService,
  ) {}

  async get(actor: Actor): Promise<Me> {
    const { id, name, email, role } = await this.db.run(actor, (tx) => tx.get(Member, actor.id!));
    return {
      ...{ id, name, email, role },
      clientIds: actor.clientIds,
      permissions: [...actor.permissions].sort(),
      tenant: await this.tenants.get(actor),
      memberships: await this.accounts.memberships(actor.userId!),
    };
  }

  /** Changes the user's password, which takes the old one. Every other session of the user ends, in every firm. */
  async changePassword(actor: Actor, current: string, next: string): Promise<number> {
    const { userId = '' } = actor;
    const attempt = { key: `change-password:${userId}`, free: 10 };
    await this.throttle.claim([attempt]);
    const account = await this.accounts.get(userId);
    if (!account || !(await this.passwords.matches(account.passwordHash, current))) {
      throw new DomainError('SIGN_IN_FAILED');
    }
    await this.throttle.settle([attempt.key]);
    assertGoodPassword(next, account.email);
    await this.accounts.setPassword(userId, await this.passwords.hash(next));
    const elsewhere = (await this.accounts.memberships(userId)).filter(({ tenantId }) => tenantId !== actor.tenantId);
    for (const membership of elsewhere) await this.sessions.endOthers(memberActor(membership));
    return this.sessions.endOthers(actor);
  }

  /** For the operator: gives a user who has lost theirs a new password. Ends all their sessions and counts them. */
  async resetPassword(email: string, next: string): Promise<number> {
    const account = await this.accounts.find(email);
    if (!account) throw new DomainError('NOT_FOUND', { email });
    assertGoodPassword(next, normalEmail(email));
    await this.accounts.setPassword(account.userId, await this.passwords.hash(next));
    let ended = 0;
    for (const { tenantId, memberId } of await this.accounts.memberships(account.userId)) {
      ended += await this.sessions.endAllByOperator(tenantId, memberId);
    }
    return ended;
  }
}
