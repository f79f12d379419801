import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { CHAIN_START, firstBreak, TenantDb, type AuditLink, type StoredAuditEntry, type Tx } from '@sextant/data';
import { Keys } from '@sextant/platform';

const PAGE = 1_000;

/** A participant's entry carries the beginning of its day and has no place among the others of that day. */
const PLACE = `CASE WHEN e.actor_kind = 'participant' THEN 0 ELSE e.sequence END`;

/** One line of the audit trail, as an owner reads it. */
export interface ListedAuditEntry {
  /** The entry's hash in hexadecimal. */
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly subject: Record<string, string>;
}

/** Who did what, and whether anybody has touched the record of it. */
@Injectable()
export class AuditTrailService {
  constructor(
    private readonly db: TenantDb,
    private readonly keys: Keys,
  ) {}

  /**
   * Up to `first` entries, newest first, older than `before`. What participants did shows from the next day on, below everything
   * else of its day and in no order, and no entry shows its number: neither looking every minute nor what members did around it
   * tells when one person handed in (R8).
   */
  list(actor: Actor, first: number, before: string | null): Promise<ListedAuditEntry[]> {
    return this.db.run(actor, (tx) =>
      tx.query<ListedAuditEntry>(
        `SELECT encode(e.hash, 'hex') AS id, e.at, e.actor_kind AS "actorKind", e.actor_id AS "actorId", m.name AS "actorName",
                e.action, e.outcome, e.code, e.subject
           FROM audit_entry e LEFT JOIN member m ON m.tenant_id = e.tenant_id AND m.id = e.actor_id
          WHERE ($2::text IS NULL OR (e.at, ${PLACE}, e.hash) <
                 (SELECT e.at, ${PLACE}, e.hash FROM audit_entry e WHERE e.hash = decode($2, 'hex')))
            AND (e.actor_kind <> 'participant' OR e.at < date_trunc('day', now(), 'UTC'))
          ORDER BY e.at DESC, ${PLACE} DESC, e.hash DESC LIMIT $1`,
        [first, before],
      ),
    );
  }

  /**
   * The first sequence number that does not follow from the ones before, or null: nothing was changed, left out or cut
   * off. What is added while it runs is left to the next time.
   */
  firstBreak(actor: Actor): Promise<string | null> {
    return this.db.run(actor, async (tx) => {
      const [end = CHAIN_START] = await tx.query<AuditLink>(`SELECT sequence::text AS sequence, hash FROM audit_head`);
      return this.walk(tx, end);
    });
  }

  private async walk(tx: Tx, end: AuditLink): Promise<string | null> {
    const key = this.keys.of('audit');
    let reached = CHAIN_START;
    for (;;) {
      const next = String(BigInt(reached.sequence) + 1n);
      const page: StoredAuditEntry[] = await tx.query<StoredAuditEntry>(
        `SELECT tenant_id AS "tenantId", sequence::text AS sequence, at, actor_kind AS "actorKind", actor_id AS "actorId",
                action, outcome, code, subject, previous_hash AS "previousHash", hash
           FROM audit_entry e WHERE e.sequence BETWEEN $1 AND $2 ORDER BY e.sequence LIMIT $3`,
        [next, end.sequence, PAGE],
      );
      const broken: string | null = firstBreak(key, page, reached);
      if (broken) return broken;
      reached = page.at(-1) ?? reached;
      if (page.length < PAGE) break;
    }
    const isWhole = reached.sequence === end.sequence && reached.hash.equals(end.hash);
    return isWhole ? null : String(BigInt(reached.sequence) + 1n);
  }
}
