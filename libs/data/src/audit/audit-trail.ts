import { createHmac } from 'node:crypto';

import type { Actor, ErrorCode, AuditOutcome } from '@sextant/contracts';
import type { EntityManager } from 'typeorm';

/** What is written down about a mutation or a denial: names and ids, never contents. */
export interface AuditFact {
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly code: ErrorCode | null;
  readonly subject: Readonly<Record<string, string>>;
}

interface ChainedFact extends AuditFact {
  readonly tenantId: string;
  readonly sequence: string;
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
}

const GENESIS = Buffer.alloc(32);

/** The chain's hash of one entry: an HMAC over the previous hash and the entry in a fixed order. */
export function chainHash(key: Buffer, previous: Buffer, fact: ChainedFact): Buffer {
  const subject = Object.entries(fact.subject).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([
    fact.tenantId,
    fact.sequence,
    fact.at,
    fact.actorKind,
    fact.actorId,
    fact.action,
    fact.outcome,
    fact.code,
    subject,
  ]);
  return createHmac('sha256', key).update(previous).update(text).digest();
}

/**
 * Appends one entry to the tenant's chain, inside the caller's transaction: the head's row lock orders the entries.
 * A participant leaves no id and no time of day, so that the trail can never tell who answered when (R17).
 */
export async function appendAudit(manager: EntityManager, key: Buffer, actor: Actor, fact: AuditFact): Promise<void> {
  const isParticipant = actor.kind === 'participant';
  await manager.query(
    `INSERT INTO audit_head (tenant_id, sequence, hash) VALUES ($1, 0, $2) ON CONFLICT (tenant_id) DO NOTHING`,
    [actor.tenantId, GENESIS],
  );
  const [head] = await manager.query<[{ sequence: string; hash: Buffer; at: Date }]>(
    `SELECT sequence + 1 AS sequence, hash, date_trunc($2, now(), 'UTC') AS at FROM audit_head WHERE tenant_id = $1 FOR UPDATE`,
    [actor.tenantId, isParticipant ? 'day' : 'milliseconds'],
  );
  const chained: ChainedFact = {
    ...fact,
    tenantId: actor.tenantId,
    sequence: head.sequence,
    at: head.at.toISOString(),
    actorKind: actor.kind,
    actorId: isParticipant ? null : actor.id,
    subject: isParticipant ? subjectOf(actor) : fact.subject,
  };
  const hash = chainHash(key, head.hash, chained);
  await manager.query(
    `WITH entry AS (
       INSERT INTO audit_entry (tenant_id, sequence, at, actor_kind, actor_id, action, outcome, code, subject, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
     UPDATE audit_head SET sequence = $2, hash = $11 WHERE tenant_id = $1`,
    [
      actor.tenantId,
      head.sequence,
      chained.at,
      chained.actorKind,
      chained.actorId,
      fact.action,
      fact.outcome,
      fact.code,
      chained.subject,
      head.hash,
      hash,
    ],
  );
}

/** What a participant's entry may name: the wave or the workshop, whose it is and nothing in it. */
function subjectOf({ waveId, workshopId }: Actor): Record<string, string> {
  return workshopId === undefined ? { waveId: waveId ?? '' } : { workshopId };
}

/** A stored entry, as it is read back for checking. */
export interface StoredAuditEntry extends Omit<ChainedFact, 'at'> {
  readonly at: Date;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

/** Where a chain has come to: the last entry's number and hash. */
export type AuditLink = Pick<StoredAuditEntry, 'sequence' | 'hash'>;

/** The beginning of every chain. */
export const CHAIN_START: AuditLink = { sequence: '0', hash: GENESIS };

/** The first sequence number at which a tenant's chain is broken after a link known to hold, or null when it holds. */
export function firstBreak(key: Buffer, entries: readonly StoredAuditEntry[], after = CHAIN_START): string | null {
  let previous = after.hash;
  let expected = BigInt(after.sequence) + 1n;
  for (const entry of entries) {
    const hash = chainHash(key, previous, { ...entry, at: entry.at.toISOString() });
    const holds = BigInt(entry.sequence) === expected && entry.previousHash.equals(previous) && entry.hash.equals(hash);
    if (!holds) return entry.sequence;
    previous = entry.hash;
    expected += 1n;
  }
  return null;
}
