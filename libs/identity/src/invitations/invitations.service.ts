import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import {
  DomainError,
  fromOf,
  INVITATION_COURSE,
  normalEmail,
  type Actor,
  type InvitationStatus,
  type MailStatus,
  type Role,
} from '@sextant/contracts';
import { TenantDb, type Tx } from '@sextant/data';
import { MailOutbox } from '@sextant/platform';

import { assertClientsOf } from '../members/client-viewers.js';
import { INVITATION_STATUS } from './invitation-status.js';
import { INVITATION_LASTS, InvitationTokens } from './invitation-token.js';
import { holdInviter } from './right-to-invite.js';

/** An offer that nobody has taken up yet. */
export interface PendingInvitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly clientIds: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
  readonly status: InvitationStatus;
  /** Of the mail that carries it; null if it was handed over without one. */
  readonly mailStatus: MailStatus | null;
  readonly mailFailure: string | null;
}

/** Whom to invite as what; executives to which clients. */
export interface NewInvitation {
  readonly email: string;
  readonly role: Role;
  readonly clientIds: readonly string[];
}

const COLUMNS = `id, email, role, client_ids AS "clientIds", created_at AS "createdAt", expires_at AS "expiresAt",
  expires_at <= now() AS "isExpired", ${INVITATION_STATUS} AS status,
  (SELECT status FROM mail WHERE mail.subject_id = invitation.id AND kind = 'member-invitation') AS "mailStatus",
  (SELECT failure FROM mail WHERE mail.subject_id = invitation.id AND kind = 'member-invitation') AS "mailFailure"`;
/** Those that can still be taken back. */
const IS_PENDING = `${INVITATION_STATUS} = ANY ($1)`;
const PENDING = fromOf(INVITATION_COURSE, 'revoked');

/** Offers of membership. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: TenantDb,
    private readonly mail: MailOutbox,
    private readonly tokens: InvitationTokens,
  ) {}

  /** What is still open, the newest first; what ran out stays on the list until it is revoked or sent again. */
  list(actor: Actor): Promise<PendingInvitation[]> {
    return this.db.run(actor, (tx) =>
      tx.query<PendingInvitation>(
        `SELECT ${COLUMNS} FROM invitation WHERE ${IS_PENDING} ORDER BY created_at DESC, id LIMIT 500`,
        [PENDING],
      ),
    );
  }

  /** Invites by mail. Inviting the same address again replaces what was open: only the newest link counts. */
  invite(actor: Actor, invitation: NewInvitation): Promise<PendingInvitation> {
    return this.db.run(actor, async (tx) => {
      const email = normalEmail(invitation.email);
      await holdInviter(tx);
      await assertClientsOf(tx, invitation.role, invitation.clientIds);
      const [member] = await tx.query(`SELECT FROM member WHERE email = $1 AND removed_at IS NULL`, [email]);
      if (member) throw new DomainError('ALREADY_THERE', { field: 'email' });
      await tx.query(`UPDATE invitation SET revoked_at = now() WHERE ${IS_PENDING} AND email = $2`, [PENDING, email]);
      const row = await this.offer(tx, { ...invitation, email });
      await this.mail.queue(tx, { kind: 'member-invitation', subjectId: row.id, recipient: email });
      return row;
    });
  }

  /** Writes the offer down, without a mail. */
  async offer(tx: Tx, { email, role, clientIds }: NewInvitation): Promise<PendingInvitation> {
    const id = randomUUID();
    const [row] = await tx.query<PendingInvitation>(
      `INSERT INTO invitation (tenant_id, id, email, role, client_ids, token_hash, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + $8::interval) RETURNING ${COLUMNS}`,
      [
        tx.actor.tenantId,
        id,
        email,
        role,
        role === 'executive' ? clientIds : [],
        this.tokens.hashOf(id),
        tx.actor.id,
        INVITATION_LASTS,
      ],
    );
    return row!;
  }

  /** Takes an offer back; its link is worth nothing from now on. */
  revoke(actor: Actor, invitationId: string): Promise<PendingInvitation> {
    return this.db.run(actor, async (tx) => {
      const [row] = await tx.query<PendingInvitation>(
        `UPDATE invitation SET revoked_at = now() WHERE ${IS_PENDING} AND id = $2 RETURNING ${COLUMNS}`,
        [PENDING, invitationId],
      );
      if (!row) throw new DomainError('NOT_FOUND', { id: invitationId });
      return row;
    });
  }
}
