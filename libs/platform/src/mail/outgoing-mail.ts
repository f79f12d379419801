import { Injectable } from '@nestjs/common';
import { deliverMail, systemActor } from '@sextant/contracts';
import { Mail, TenantDb, type Tx } from '@sextant/data';

import { buryJob } from '../jobs/bury-job.js';
import type { SendOutcome } from './mail-server.js';

/** Mails of one firm that are handed over at the same time, over all workers: no firm takes all of them. */
export const MOST_AT_ONCE = 5;
/** Longer than any conversation with a mail server: whoever claimed it has died meanwhile. */
const CLAIM_LASTS = '5 minutes';
const TRIED_FOR = '24 hours';
const LONGEST_WAIT = '2 hours';

/** A mail that this process, and no other, may send now. A later claim has a higher attempt. */
export type ClaimedMail = Pick<Mail, 'tenantId' | 'id' | 'kind' | 'attempt'>;

/** Mails on their way, as their rows say. All times are the database's. */
@Injectable()
export class OutgoingMail {
  constructor(private readonly db: TenantDb) {}

  /** Takes up to `most` mails of a firm that are due: of each batch the oldest, batches in no order. */
  claim(tenantId: string, most: number): Promise<ClaimedMail[]> {
    return this.db.run(systemActor(tenantId), async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('mail:' || $1, 0))`, [tenantId]);
      await this.giveUpLost(tx);
      return tx.query<ClaimedMail>(
        `WITH free AS (
           SELECT greatest(0, least($1, $2 - count(*))) AS places FROM mail WHERE status = 'sending'),
         due AS (
           SELECT oldest.id FROM (SELECT DISTINCT batch_id FROM mail WHERE status = 'queued' AND deliver_after <= now()) AS batch
             CROSS JOIN LATERAL (
               SELECT id, row_number() OVER (ORDER BY deliver_after, id) AS turn FROM mail
                WHERE batch_id = batch.batch_id AND status = 'queued' AND deliver_after <= now()
                ORDER BY deliver_after, id LIMIT (SELECT places FROM free)) AS oldest
            ORDER BY oldest.turn, random() LIMIT (SELECT places FROM free))
         UPDATE mail SET status = 'sending', claimed_at = now(), attempt = attempt + 1, tried_since = coalesce(tried_since, now())
          WHERE id IN (SELECT id FROM due) AND status = 'queued'
         RETURNING tenant_id AS "tenantId", id, kind, attempt`,
        [most, MOST_AT_ONCE],
      );
    });
  }

  /** Writes down what became of a claimed mail, unless somebody else has judged it meanwhile. */
  settle(mail: ClaimedMail, outcome: SendOutcome): Promise<void> {
    return this.db.run(systemActor(mail.tenantId), async (tx) => {
      const [settled] = await tx.query<{ status: Mail['status'] }>(
        `UPDATE mail SET
           status = CASE $3 WHEN 'not-sent' THEN
             CASE WHEN $4 OR now() - tried_since > interval '${TRIED_FOR}' THEN 'failed' ELSE 'queued' END ELSE $3 END,
           failure = $5,
           sent_at = CASE WHEN $3 = 'sent' THEN now() END,
           deliver_after = CASE WHEN $3 = 'not-sent'
             THEN now() + least(interval '${LONGEST_WAIT}', interval '30 seconds' * 2 ^ (attempt - 1)) * (0.75 + random() / 2)
             ELSE deliver_after END
          WHERE id = $1 AND attempt = $2 AND status = 'sending' RETURNING status`,
        [
          ...[mail.id, mail.attempt, outcome.kind],
          outcome.kind === 'not-sent' && outcome.isFinal,
          outcome.kind === 'sent' ? null : reasonOf(mail, outcome.reason),
        ],
      );
      if (settled?.status === 'failed' || settled?.status === 'unclear') await this.bury(tx, mail);
    });
  }

  /** Holds back what is due for want of a mail server. */
  hold(tenantId: string): Promise<unknown> {
    return this.db.run(systemActor(tenantId), (tx) =>
      tx.query(`UPDATE mail SET status = 'held' WHERE status = 'queued' AND deliver_after <= now()`),
    );
  }

  /** Lets out what was held back: there is a mail server now. */
  release(tenantId: string): Promise<unknown> {
    return this.db.run(systemActor(tenantId), (tx) =>
      tx.query(`UPDATE mail SET status = 'queued' WHERE status = 'held'`),
    );
  }

  /** Puts a mail that failed, or may have been sent, back in line: somebody said so. */
  async requeue(tenantId: string, mailId: string): Promise<void> {
    await this.db.run(systemActor(tenantId), async (tx) => {
      await tx.get(Mail, mailId);
      await tx.query(
        `UPDATE mail SET status = 'queued', failure = NULL, tried_since = NULL, deliver_after = now()
          WHERE id = $1 AND status IN ('failed', 'unclear')`,
        [mailId],
      );
    });
  }

  /** What was claimed and never settled: nobody knows whether it was sent. */
  private async giveUpLost(tx: Tx): Promise<void> {
    const lost = await tx.query<Pick<Mail, 'id' | 'kind'>>(
      `UPDATE mail SET status = 'unclear', failure = 'the worker ended while it was sending'
        WHERE status = 'sending' AND claimed_at < now() - interval '${CLAIM_LASTS}' RETURNING id, kind`,
    );
    for (const mail of lost) await this.bury(tx, mail);
  }

  /** On the list of failures, from where it can be sent again. A reminder's would tell who has not handed in (R15). */
  private async bury(tx: Tx, { id: mailId, kind }: Pick<Mail, 'id' | 'kind'>): Promise<void> {
    if (kind === 'wave-reminder') return;
    const { tenantId, status, failure, attempt } = await tx.get(Mail, mailId);
    const reason = status === 'unclear' ? `it may have been sent: ${failure}` : (failure ?? '');
    await buryJob(tx, deliverMail, { tenantId, mailId }, reason, attempt);
  }
}

/**
 * What a server said, for people to read. Of a reminder only its number is kept: who gets one has not handed in, and a
 * server likes to repeat the address.
 */
function reasonOf({ kind }: ClaimedMail, reason: string): string {
  return kind === 'wave-reminder' ? (/^\d{3}( \d\.\d+\.\d+)?/.exec(reason)?.[0] ?? 'no answer') : reason;
}
