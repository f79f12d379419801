import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Role } from '@sextant/contracts';
import { TenantDb, type Tx } from '@sextant/data';

import { SessionsService } from '../sessions/sessions.service.js';
import { mayInvite, revokeAddressedTo, revokeWrittenBy } from '../invitations/right-to-invite.js';
import { assertClientsOf, setViewedClients } from './client-viewers.js';

/** A member as colleagues see them. */
export interface ListedMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly clientIds: readonly string[];
  readonly createdAt: Date;
}

const COLUMNS = `m.id, m.name, m.email, m.role, m.created_at AS "createdAt",
  ARRAY(SELECT v.client_id FROM client_viewer v WHERE v.member_id = m.id) AS "clientIds"`;

/** The people of a tenant and what they are there to do. */
@Injectable()
export class MembersService {
  constructor(
    private readonly db: TenantDb,
    private readonly sessions: SessionsService,
  ) {}

  /** Everybody who has not left, by name. */
  list(actor: Actor): Promise<ListedMember[]> {
    return this.db.run(actor, (tx) =>
      tx.query<ListedMember>(`SELECT ${COLUMNS} FROM member m WHERE m.removed_at IS NULL ORDER BY lower(m.name), m.id`),
    );
  }

  /** Gives a member another role, and an executive the clients to see. The last owner stays one: LAST_OWNER. */
  changeRole(actor: Actor, memberId: string, role: Role, clientIds: readonly string[]): Promise<ListedMember> {
    return this.db.run(actor, async (tx) => {
      await this.lock(tx, memberId, role);
      await assertClientsOf(tx, role, clientIds);
      await tx.query('UPDATE member SET role = $2 WHERE id = $1', [memberId, role]);
      if (!mayInvite(role)) await revokeWrittenBy(tx, memberId);
      await setViewedClients(tx, memberId, clientIds);
      return this.load(tx, memberId);
    });
  }

  /** Removes a member; their sessions end at once. The last owner stays: LAST_OWNER. */
  remove(actor: Actor, memberId: string): Promise<ListedMember> {
    return this.db.run(actor, async (tx) => {
      await this.lock(tx, memberId, null);
      const member = await this.load(tx, memberId);
      await tx.query('UPDATE member SET removed_at = now() WHERE id = $1', [memberId]);
      await setViewedClients(tx, memberId, []);
      await revokeWrittenBy(tx, memberId);
      await revokeAddressedTo(tx, member.email);
      await this.sessions.endAllOf(tx, memberId);
      return member;
    });
  }

  /** Holds the member and all owners: of two who would each remove the other, the second finds itself the last. */
  private async lock(tx: Tx, memberId: string, nextRole: Role | null): Promise<void> {
    const held = await tx.query<{ id: string; role: Role }>(
      `SELECT id, role FROM member WHERE (id = $1 OR role = 'owner') AND removed_at IS NULL ORDER BY id FOR UPDATE`,
      [memberId],
    );
    if (!held.some(({ id }) => id === memberId)) throw new DomainError('NOT_FOUND', { id: memberId });
    const isOwnerLeft = nextRole === 'owner' || held.some(({ id, role }) => id !== memberId && role === 'owner');
    if (!isOwnerLeft) throw new DomainError('LAST_OWNER', { id: memberId });
  }

  private async load(tx: Tx, memberId: string): Promise<ListedMember> {
    const [member] = await tx.query<ListedMember>(`SELECT ${COLUMNS} FROM member m WHERE m.id = $1`, [memberId]);
    return member!;
  }
}
