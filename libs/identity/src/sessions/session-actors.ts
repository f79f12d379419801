import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';

import { memberActor, type MemberRow } from '../members/member-actor.js';
import { SESSION_LASTS } from './session-cookie.js';
import { hashToken } from './session-token.js';

interface SessionRow extends MemberRow {
  readonly sessionId: string;
  readonly isStale: boolean;
}

/** Turns a session's token into who is asking. */
@Injectable()
export class SessionActors {
  constructor(private readonly system: SystemDb) {}

  /**
   * The member behind a token, or null when the session has ended, ran out, or its member was removed. Role and clients
   * are read each time, so a change of either counts from the next request on.
   */
  actorFor(sessionToken: string): Promise<Actor | null> {
    return this.system.run(async (tx) => {
      const [row] = await tx.query<SessionRow>(
        `SELECT tenant_id AS "tenantId", id AS "sessionId", member_id AS "memberId", user_id AS "userId", role,
                is_stale AS "isStale", client_ids AS "clientIds" FROM doors.session_by_token($1, $2)`,
        [hashToken(sessionToken), SESSION_LASTS.idle],
      );
      if (!row) return null;
      const actor = memberActor(row, row.sessionId);
      if (row.isStale) {
        const inside = await tx.enter(actor);
        await inside.query(
          `UPDATE session SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'`,
          [row.sessionId],
        );
      }
      return actor;
    });
  }

  /**
   * Those of some members whose session stands, with the role and the clients they came in with. A socket that is open
   * is use: it does not fall asleep.
   */
  async stillThere(members: readonly Actor[]): Promise<ReadonlySet<Actor>> {
    const rows = await this.system.run((tx) =>
      tx.query<{ sessionId: string; role: string; clientIds: string[] }>(
        'SELECT id AS "sessionId", role, client_ids AS "clientIds" FROM doors.sessions_standing($1)',
        [members.map(({ sessionId }) => sessionId)],
      ),
    );
    const standing = new Map(rows.map((row) => [row.sessionId, row]));
    return new Set(
      members.filter(({ sessionId, role, clientIds }) => {
        const row = standing.get(sessionId!);
        return row?.role === role && (clientIds === null || sameSet(clientIds, row.clientIds));
      }),
    );
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
