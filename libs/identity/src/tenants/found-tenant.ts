import { Injectable } from '@nestjs/common';
import { DomainError, normalEmail, systemActor } from '@sextant/contracts';
import { appendAudit, SystemDb, type SystemTx } from '@sextant/data';
import { Keys } from '@sextant/platform';

import { InvitationTokens } from '../invitations/invitation-token.js';
import { InvitationsService } from '../invitations/invitations.service.js';
import { Accounts } from '../sign-in/accounts.js';
import { assertGoodPassword } from '../sign-in/password-rules.js';
import { Passwords } from '../sign-in/passwords.js';

/** A new firm and its first owner. */
export interface NewTenant {
  readonly name: string;
  readonly ownerEmail: string;
  readonly ownerName: string;
  /** Without one the owner chooses a password through the returned link. */
  readonly password: string | null;
}

/** A firm just founded; `link` lets the owner in when no password was given. */
export interface FoundedTenant {
  readonly tenantId: string;
  readonly memberId: string | null;
  readonly link: string | null;
}

/** Founding a tenant: done by the operator, never through the API. */
@Injectable()
export class FoundTenant {
  constructor(
    private readonly system: SystemDb,
    private readonly keys: Keys,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly invitations: InvitationsService,
    private readonly tokens: InvitationTokens,
  ) {}

  /** Founds the tenant with its owner, both or neither. ACCOUNT_NOT_LINKABLE when the owner has an account with another password. */
  async found({ name, ownerEmail, ownerName, password }: NewTenant): Promise<FoundedTenant> {
    const email = normalEmail(ownerEmail);
    const passwordHash = password === null ? null : await this.hashFor(email, password);
    return this.system.run(async (tx) => {
      const [tenant] = await tx.query<{ tenantId: string }>('SELECT doors.found_tenant($1) AS "tenantId"', [
        name.trim(),
      ]);
      const { tenantId } = tenant!;
      const owner = passwordHash
        ? { memberId: await this.addOwner(tx, tenantId, email, ownerName, passwordHash), link: null }
        : { memberId: null, link: await this.inviteOwner(tx, tenantId, email) };
      return { tenantId, ...owner };
    });
  }

  private async hashFor(email: string, password: string): Promise<string> {
    const account = await this.accounts.find(email);
    if (!account?.passwordHash) {
      assertGoodPassword(password, email);
      return this.passwords.hash(password);
    }
    if (await this.passwords.matches(account.passwordHash, password)) return account.passwordHash;
    throw new DomainError('ACCOUNT_NOT_LINKABLE');
  }

  private async addOwner(
    system: SystemTx,
    tenantId: string,
    email: string,
    name: string,
    passwordHash: string,
  ): Promise<string> {
    const userId = await this.accounts.claim(system, email, name, passwordHash);
    if (!userId) throw new DomainError('ACCOUNT_NOT_LINKABLE');
    const tx = await system.enter(systemActor(tenantId));
    const [member] = await tx.query<{ id: string }>(
      `INSERT INTO member (tenant_id, user_id, email, name, role) VALUES ($1, $2, $3, $4, 'owner') RETURNING id`,
      [tenantId, userId, email, name],
    );
    await appendAudit(tx.manager, this.keys.of('audit'), tx.actor, founded({ memberId: member!.id }));
    return member!.id;
  }

  private async inviteOwner(system: SystemTx, tenantId: string, email: string): Promise<string> {
    const tx = await system.enter(systemActor(tenantId));
    const invitation = await this.invitations.offer(tx, { email, role: 'owner', clientIds: [] });
    await appendAudit(tx.manager, this.keys.of('audit'), tx.actor, founded({ invitationId: invitation.id }));
    return this.tokens.link(invitation.id);
  }
}

function founded(subject: Record<string, string>) {
  return { action: 'foundTenant', outcome: 'done', code: null, subject } as const;
}
