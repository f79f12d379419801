import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import type { TestDatabase } from './test-database.js';

const WAITING = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

/**
 * Whether work that was begun waits for a lock. Says so as soon as somebody is seen waiting in the database, or the work is
 * done after all: no guess how long a busy machine takes.
 */
export async function isHeldUp({ adminUrl }: TestDatabase, work: Promise<unknown>): Promise<boolean> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  let isDone = false;
  const end = (): void => void (isDone = true);
  work.then(end, end);
  try {
    for (;;) {
      if (((await admin.query(WAITING)).rowCount ?? 0) > 0) return true;
      if (isDone) return false;
      await sleep(10);
    }
  } finally {
    await admin.end();
  }
}
