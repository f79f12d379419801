import { QueryFailedError } from 'typeorm';

/**
 * What PostgreSQL says when it cannot work just now: connection lost (08), no room (53: disk, memory, connections), a
 * statement or a lock that took too long, a transaction that was idle too long, shutting down or starting up, disk trouble.
 */
const STATES = /^(08...|53...|58...|57014|57P0[1-3]|55P03|25P0[34])$/;

/** What the network says. */
const NETWORK: ReadonlySet<string> = new Set([
  ...['ETIMEDOUT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
]);

/** What the driver says, which has no codes for it: no place in the pool in time, or a connection that ended. */
const DRIVER = /timeout exceeded when trying to connect|connection (terminated|ended|timeout)|not queryable/i;

/** Whether an error says that the database cannot be worked with now, and nothing about what was asked of it. */
export function isDatabaseAway(error: unknown): boolean {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return STATES.test(code) || NETWORK.has(code);
  return typeof message === 'string' && DRIVER.test(message);
}
