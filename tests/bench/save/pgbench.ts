import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type pg from 'pg';

const ROWS = 1_000_000;
const SCRIPT = `\\set r random(1, 33333)
\\set i random(1, 30)
INSERT INTO bench.answer VALUES (:r, :i, 3, 4, 1) ON CONFLICT (respondent, item)
DO UPDATE SET current = excluded.current, desired = excluded.desired, revision = answer.revision + 1;
`;

/** Whether PostgreSQL's own load generator is on this machine. */
export const hasPgbench = (): Promise<boolean> =>
  promisify(execFile)('pgbench', ['--version']).then(
    () => true,
    () => false,
  );

/** A bare table of a million answers, without policies, and the statement that saves one. */
export async function bareTable(admin: pg.Client): Promise<string> {
  await admin.query(`
    CREATE SCHEMA bench;
    CREATE TABLE bench.answer (respondent integer, item integer, current integer, desired integer, revision integer,
                               PRIMARY KEY (respondent, item)) WITH (fillfactor = 80);
    INSERT INTO bench.answer SELECT 1 + n / 30, 1 + n % 30, 3, 4, 1 FROM generate_series(0, ${ROWS - 1}) n;
    ANALYZE bench.answer`);
  const script = join(tmpdir(), `sextant-save-${process.pid}.sql`);
  await writeFile(script, SCRIPT);
  return script;
}

/** Commits of eight clients, prepared, for so many seconds. */
export async function runPgbench(adminUrl: string, script: string, seconds: number): Promise<number> {
  const url = new URL(adminUrl);
  const { stdout } = await promisify(execFile)(
    'pgbench',
    [
      ...['-n', '-M', 'prepared', '-c', '8', '-j', '2', '-T', String(seconds), '-f', script],
      ...['-h', url.hostname, '-p', url.port, '-U', url.username, url.pathname.slice(1)],
    ],
    { env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) } },
  );
  const done = /number of transactions actually processed: (\d+)/.exec(stdout);
  if (!done) throw new Error(`pgbench did not say what it did: ${stdout}`);
  return Number(done[1]);
}
