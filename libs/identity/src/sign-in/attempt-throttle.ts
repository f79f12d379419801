import { Injectable } from '@nestjs/common';
import { DomainError } from '@sextant/contracts';
import { SystemDb, type SystemTx } from '@sextant/data';

import { Lanes } from './lanes.js';

/** Something whose attempts are counted together, and how many are free before the waiting starts. */
export interface Attempted {
  readonly key: string;
  readonly free: number;
}

/** Guesses under one key that run at once in a process, and those that may wait: a whole office presses the same button. */
const GUESSES = { atOnce: 8, mostWaiting: 2_000 };

/** When an entry is so old that counting starts anew. */
const IS_STALE = `coalesce(t.blocked_until, t.window_started_at) < clock_timestamp() - interval '15 minutes'`;

/**
 * Counts attempts before anything costly is done for them. Past the free ones, each opens a wait twice as long as the
 * last, up to a quarter of an hour; attempts made while waiting are refused and not counted, so nobody is locked out
 * for good. What lies a quarter of an hour back is forgotten.
 */
@Injectable()
export class AttemptThrottle {
  private readonly guesses = new Lanes(
    GUESSES.atOnce,
    GUESSES.mostWaiting,
    () => new DomainError('TOO_MANY_REQUESTS', { retryAfterSeconds: 1 }),
  );

  constructor(private readonly system: SystemDb) {}

  /**
   * Runs a look-up of which only failures (null) count, so that any number of people who are right come through at once.
   * Few run at the same time under the first key: the failures of a burst brake the rest of that burst. They count under the
   * further keys as well.
   */
  guess<T>(attempted: Attempted, look: () => Promise<T | null>, further: readonly Attempted[] = []): Promise<T | null> {
    const all = [attempted, ...further];
    const keys = all.map(({ key }) => key);
    return this.guesses.run(attempted.key, async () => {
      const [blocked] = await this.system.run((tx) =>
        tx.query('SELECT FROM sign_in_throttle WHERE key = ANY ($1) AND blocked_until > clock_timestamp() LIMIT 1', [
          keys,
        ]),
      );
      if (blocked) throw await this.system.run((tx) => this.refusal(tx, keys));
      const found = await look();
      if (found === null) await this.claim(all);
      return found;
    });
  }

  /**
   * Counts one attempt against each key, or refuses with TOO_MANY_REQUESTS and counts none. Answers the keys whose free
   * attempts this one has used up.
   */
  async claim(attempted: readonly Attempted[]): Promise<readonly string[]> {
    // In one order everywhere: attempts that share keys wait for each other instead of deadlocking.
    const ordered = [...attempted].sort((a, b) => (a.key < b.key ? -1 : 1));
    const keys = ordered.map(({ key }) => key);
    return this.system.run(async (tx) => {
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
      const blocked = await tx.query<{ key: string; isFirst: boolean }>(
        `UPDATE sign_in_throttle t
            SET blocked_until = clock_timestamp() + least(power(2, least(t.failures - given.free, 10)), 900) * interval '1 second'
           FROM unnest($1::text[], $2::int[]) AS given (key, free)
          WHERE t.key = given.key AND t.failures >= given.free
          RETURNING t.key, t.failures = given.free AS "isFirst"`,
        [keys, ordered.map(({ free }) => free)],
      );
      return blocked.flatMap(({ key, isFirst }) => (isFirst ? [key] : []));
    });
  }

  /** The attempt was right: its keys start from nothing. */
  async settle(keys: readonly string[]): Promise<void> {
    await this.system.run((tx) => tx.query('DELETE FROM sign_in_throttle WHERE key = ANY ($1)', [keys]));
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
