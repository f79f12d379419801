import { Injectable } from '@nestjs/common';
import { DomainError } from '@sextant/contracts';
import { SystemDb, type SystemTx } from '@sextant/data';

/** Something whose attempts are counted together, and how many are free before the waiting starts. */
export interface Attempted {
  readonly key: string;
  readonly free: number;
}

/** When an entry is so old that counting starts anew. */
const IS_STALE = `coalesce(t.blocked_until, t.window_started_at) < clock_timestamp() - interval '15 minutes'`;

/**
 * Counts attempts before anything costly is done for them. Past the free ones, each opens a wait twice as long as the
 * last, up to a quarter of an hour; attempts made while waiting are refused and not counted, so nobody is locked out
 * for good. What lies a quarter of an hour back is forgotten.
 */
@Injectable()
export class AttemptThrottle {
  constructor(private readonly system: SystemDb) {}

  /** Counts one attempt against each key, or refuses with TOO_MANY_REQUESTS and counts none. */
  async claim(attempted: readonly Attempted[]): Promise<void> {
    // In one order everywhere: attempts that share keys wait for each other instead of deadlocking.
    const ordered = [...attempted].sort((a, b) => (a.key < b.key ? -1 : 1));
    const keys = ordered.map(({ key }) => key);
    await this.system.run(async (tx) => {
      const counted = await tx.query(
        `INSERT INTO sign_in_throttle AS t (key, failures, window_started_at)
         SELECT key, 1, clock_timestamp() FROM unnest($1::text[]) WITH ORDINALITY AS given (key, place) ORDER BY place
         ON CONFLICT (key) DO UPDATE SET
           failures = CASE WHEN ${IS_STALE} THEN 1 ELSE t.failures + 1 END,
           window_started_at = CASE WHEN ${IS_STALE} THEN clock_timestamp() ELSE t.window_started_at END,
           blocked_until = NULL
         WHERE t.blocked_until IS NULL OR t.blocked_until <= clock_timestamp()
         RETURNING key`,
        [keys],
      );
      if (counted.length < keys.length) throw await this.refusal(tx, keys);
      await tx.query(
        `UPDATE sign_in_throttle t
            SET blocked_until = clock_timestamp() + least(power(2, least(t.failures - given.free, 10)), 900) * interval '1 second'
           FROM unnest($1::text[], $2::int[]) AS given (key, free)
          WHERE t.key = given.key AND t.failures >= given.free`,
        [keys, ordered.map(({ free }) => free)],
      );
    });
  }

  /** The attempt was right: its own keys start from nothing; on a key shared with others only this attempt is undone. */
  async settle(own: readonly string[], shared: readonly Attempted[] = []): Promise<void> {
    const keys = [...own, ...shared.map(({ key }) => key)];
    await this.system.run(async (tx) => {
      await tx.query('SELECT FROM sign_in_throttle WHERE key = ANY ($1) ORDER BY key FOR UPDATE', [keys]);
      await tx.query('DELETE FROM sign_in_throttle WHERE key = ANY ($1)', [own]);
      await tx.query(
        `UPDATE sign_in_throttle t
            SET failures = t.failures - 1, blocked_until = CASE WHEN t.failures > given.free THEN t.blocked_until END
           FROM unnest($1::text[], $2::int[]) AS given (key, free)
          WHERE t.key = given.key`,
        [shared.map(({ key }) => key), shared.map(({ free }) => free)],
      );
    });
  }

  private async refusal(tx: SystemTx, keys: readonly string[]): Promise<DomainError> {
    const [wait] = await tx.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM max(blocked_until) - clock_timestamp()))::int AS seconds
         FROM sign_in_throttle WHERE key = ANY ($1)`,
      [keys],
    );
    return new DomainError('TOO_MANY_REQUESTS', { retryAfterSeconds: Math.max(1, wait?.seconds ?? 1) });
  }
}
