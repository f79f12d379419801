import { readdirSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { isAlive } from '../postgres/postmaster.js';

const PREFIX = 'sextant-test-';

/** A folder for the services of one test run; its name says which process it belongs to. */
export async function makeRunFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // When root runs the tests, PostgreSQL's own account must pass through.
  await chmod(folder, 0o711);
  return folder;
}

/** Ends the services of a test run, however far they came, and deletes its folder. */
export async function endRun(folder: string): Promise<void> {
  const names = readdirSync(folder);
  if (names.includes('postgres')) await new EmbeddedPostgres(join(folder, 'postgres'), { throwAway: true }).destroy();
  if (names.includes('redis.pid')) await endRedis(Number(await readFile(join(folder, 'redis.pid'), 'utf8')), folder);
  await rm(folder, { recursive: true, force: true });
}

/** Folders of test runs that were killed. */
export function leftovers(): string[] {
  const ofRun = new RegExp(`^${PREFIX}(\\d+)-`);
  return readdirSync(tmpdir())
    .filter((name) => {
      const [, pid] = ofRun.exec(name) ?? [];
      return pid !== undefined && !isAlive(Number(pid));
    })
    .map((name) => join(tmpdir(), name));
}

/** By its command line, since the number may be another program's by now. */
async function endRedis(pid: number, folder: string): Promise<void> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'redis-server');
  if (pid && isAlive(pid) && command.includes('redis-server')) process.kill(pid, 'SIGTERM');
  for (let wait = 0; wait < 50 && isAlive(pid); wait++) await new Promise((resolve) => setTimeout(resolve, 20));
  await rm(join(folder, 'redis.pid'), { force: true });
}
