import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Session, TenantDb, type Tx } from '@sextant/data';

import { doing } from '../members/member-actor.js';
import { SESSION_LASTS } from './session-cookie.js';
import { hashToken, newSessionToken } from './session-token.js';

const AT_ONCE = 10;
const IS_LIVE = `ended_at IS NULL AND expires_at > now() AND last_seen_at > now() - interval '${SESSION_LASTS.idle}'`;

/** A signed-in browser as its owner sees it. */
export interface OwnSession {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly isCurrent: boolean;
}

/** The browsers in which a member is signed in. */
@Injectable()
export class SessionsService {
  constructor(private readonly db: TenantDb) {}

  /**
   * Opens a session inside a transaction that goes on as the member's tenant and holds the account. Answers with its token,
   * the only copy. Of more than ten, the one unused for longest ends.
   */
  async open(tx: Tx, memberId: string, sessionId: string, userAgent: string): Promise<string> {
    const token = newSessionToken();
    const [member] = await tx.query(`SELECT FROM member WHERE id = $1 AND removed_at IS NULL FOR UPDATE`, [memberId]);
    if (!member) throw new DomainError('SIGN_IN_FAILED');
    await tx.query(
      `UPDATE session SET ended_at = now() WHERE id IN (
         SELECT id FROM session WHERE member_id = $1 AND ${IS_LIVE} ORDER BY last_seen_at DESC, created_at DESC OFFSET $2)`,
      [memberId, AT_ONCE - 1],
    );
    await tx.query(
      `INSERT INTO session (tenant_id, id, member_id, token_hash, user_agent, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + $6::interval)`,
      [tx.actor.tenantId, sessionId, memberId, hashToken(token), userAgent.slice(0, 300), SESSION_LASTS.absolute],
    );
    return token;
  }

  /** The actor's own live sessions, the last used first. */
  list(actor: Actor): Promise<OwnSession[]> {
    return this.db.run(actor, (tx) =>
      tx.query<OwnSession>(
        `SELECT id, user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
                id = $2 AS "isCurrent"
           FROM session WHERE member_id = $1 AND ${IS_LIVE} ORDER BY last_seen_at DESC, created_at DESC`,
        [actor.id, actor.sessionId ?? null],
      ),
    );
  }

  /** Ends one of the actor's own sessions; its token is worth nothing from now on. */
  end(actor: Actor, sessionId: string): Promise<OwnSession> {
    return this.db.run(actor, async (tx) => {
      const session = await tx.lock(Session, sessionId);
      if (session.memberId !== actor.id || session.endedAt) throw new DomainError('NOT_FOUND', { id: sessionId });
      await tx.query(`UPDATE session SET ended_at = now() WHERE id = $1`, [sessionId]);
      return { ...session, isCurrent: sessionId === actor.sessionId };
    });
  }

  /** Ends all of the actor's sessions but the present one, and says how many those were. */
  endOthers(actor: Actor): Promise<number> {
    return this.db.run(actor, (tx) => this.endAllOf(tx, actor.id!, actor.sessionId));
  }

  /** Signs the actor out of the present session. Signing out twice is no error. */
  async endCurrent(actor: Actor): Promise<void> {
    const subject = { sessionId: actor.sessionId ?? '' };
    await this.db.run(doing(actor, 'signOut', subject), (tx) =>
      tx.query(`UPDATE session SET ended_at = now() WHERE id = $1 AND ended_at IS NULL`, [actor.sessionId ?? null]),
    );
  }

  /** Ends every session of a member but one, if that is given, in the transaction that says why; says how many. */
  async endAllOf(tx: Tx, memberId: string, except: string | null = null): Promise<number> {
    const ended = await tx.query(
      `UPDATE session SET ended_at = now() WHERE member_id = $1 AND id IS DISTINCT FROM $2 AND ${IS_LIVE} RETURNING id`,
      [memberId, except],
    );
    return ended.length;
  }
}
