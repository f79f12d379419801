import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DomainError, fromOf, INVITATION_COURSE, systemActor, type Role } from '@sextant/contracts';
import { appendAudit, SystemDb, TenantDb, type SystemTx, type Tx } from '@sextant/data';
import { Keys } from '@sextant/platform';

import { setViewedClients } from '../members/client-viewers.js';
import { memberActor } from '../members/member-actor.js';
import { hashToken } from '../sessions/session-token.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Accounts, type Membership } from '../sign-in/accounts.js';
import { assertGoodPassword } from '../sign-in/password-rules.js';
import { Passwords } from '../sign-in/passwords.js';
import { SignInService, type SignedIn } from '../sign-in/sign-in.service.js';
import { INVITATION_STATUS } from './invitation-status.js';

/** What an invitation offers. */
export interface OfferedPlace {
  readonly tenantName: string;
  readonly email: string;
  readonly role: Role;
  /** Whoever has an account already accepts with its password instead of choosing one. */
  readonly hasAccount: boolean;
}

interface Offer {
  readonly id: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly email: string;
  readonly role: Role;
}

/** Taking up an invitation: once, and never as a way past the password of an account that exists. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly system: SystemDb,
    private readonly db: TenantDb,
    private readonly keys: Keys,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  /** What the link offers. INVITATION_NOT_VALID for one unknown, used, revoked or run out. */
  async read(token: string): Promise<OfferedPlace> {
    const { tenantName, email, role } = await this.find(token);
    const account = await this.accounts.find(email);
    return { tenantName, email, role, hasAccount: Boolean(account?.passwordHash) };
  }

  /** Makes the bearer a member and signs them in: account, membership and session, all or none. */
  async accept(
    { token, name, password }: { token: string; name: string; password: string },
    from: { address: string; userAgent: string },
  ): Promise<SignedIn & { email: string }> {
    const offer = await this.find(token);
    const passwordHash = await this.proveOrChoose(offer.email, password, from.address);
    return this.system.run(async (tx) => {
      const userId = await this.accounts.claim(tx, offer.email, name.trim(), passwordHash);
      if (!userId) throw new DomainError('ACCOUNT_NOT_LINKABLE');
      return { ...(await this.join(tx, offer, userId, name.trim(), from.userAgent)), email: offer.email };
    });
  }

  /** The hash to keep: of an existing account's password, once it was given rightly, or of a new one. */
  private async proveOrChoose(email: string, password: string, address: string): Promise<string> {
    const account = await this.accounts.find(email);
    if (account?.passwordHash) return (await this.signIns.authenticate(email, password, address)).passwordHash!;
    assertGoodPassword(password, email);
    return this.passwords.hash(password);
  }

  private async join(
    system: SystemTx,
    offer: Offer,
    userId: string,
    name: string,
    userAgent: string,
  ): Promise<SignedIn> {
    const tx = await system.enter(systemActor(offer.tenantId));
    const clientIds = await this.consume(tx, offer.id);
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO member AS m (tenant_id, user_id, email, name, role) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id, user_id)
       DO UPDATE SET removed_at = NULL, email = excluded.email, name = excluded.name, role = excluded.role
       WHERE m.removed_at IS NOT NULL RETURNING id`,
      [offer.tenantId, userId, offer.email, name, offer.role],
    );
    if (!row) throw new DomainError('ALREADY_THERE', { field: 'email' });
    await setViewedClients(tx, row.id, clientIds);
    const { tenantId, tenantName, role } = offer;
    const membership: Membership = { tenantId, tenantName, memberId: row.id, userId, role, clientIds };
    const sessionId = randomUUID();
    const token = await this.sessions.open(tx, row.id, sessionId, userAgent);
    // The system door records nothing by itself: the entry is written here, in the same transaction.
    await appendAudit(tx.manager, this.keys.of('audit'), memberActor(membership), {
      action: 'acceptInvitation',
      outcome: 'done',
      code: null,
      subject: { invitationId: offer.id, sessionId },
    });
    return { token, membership };
  }

  /** Uses the invitation up in one step; of two who try at once, one finds it gone. */
  private async consume(tx: Tx, invitationId: string): Promise<string[]> {
    const [row] = await tx.query<{ clientIds: string[] }>(
      `UPDATE invitation SET accepted_at = now() WHERE id = $1 AND ${INVITATION_STATUS} = ANY ($2) RETURNING client_ids AS "clientIds"`,
      [invitationId, fromOf(INVITATION_COURSE, 'accepted')],
    );
    if (!row) throw new DomainError('INVITATION_NOT_VALID');
    return row.clientIds;
  }

  private async find(token: string): Promise<Offer> {
    const [found] = await this.system.run((tx) =>
      tx.query<{ id: string; tenantId: string; tenantName: string }>(
        'SELECT id, tenant_id AS "tenantId", tenant_name AS "tenantName" FROM doors.invitation_by_token($1)',
        [hashToken(token)],
      ),
    );
    if (!found) throw new DomainError('INVITATION_NOT_VALID');
    const [offer] = await this.db.run(systemActor(found.tenantId), (tx) =>
      tx.query<{ email: string; role: Role }>('SELECT email, role FROM invitation WHERE id = $1', [found.id]),
    );
    return { ...found, ...offer! };
  }
}
