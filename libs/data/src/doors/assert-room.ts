import { DomainError } from '@sextant/contracts';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** Requests that may wait for a connection; more would only wait in vain. */
const MOST_WAITING = 500;

/** Refuses with UNAVAILABLE while too many wait for a connection already. */
export function assertRoom(dataSource: DataSource): void {
  const { waitingCount } = (dataSource.driver as PostgresDriver).master as Pool;
  if (waitingCount >= MOST_WAITING) throw new DomainError('UNAVAILABLE', { retryAfterSeconds: 1 });
}
