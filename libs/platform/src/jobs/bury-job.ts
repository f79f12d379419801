import type { JobDefinition } from '@sextant/contracts';
import type { Tx } from '@sextant/data';

/** Puts work that was given up on the tenant's list of failures, once for each work. */
export async function buryJob<T>(
  tx: Tx,
  definition: JobDefinition<T>,
  payload: T,
  reason: string,
  attempts: number,
): Promise<void> {
  await tx.query(
    `INSERT INTO failed_job (tenant_id, job, work_id, payload, reason, attempts) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id, job, work_id) WHERE retried_at IS NULL
     DO UPDATE SET reason = excluded.reason, attempts = excluded.attempts, failed_at = now()`,
    [tx.actor.tenantId, definition.name, definition.idOf(payload), payload, reason.slice(0, 2_000), attempts],
  );
}
