import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runProgram } from '../run-program.js';
import { StartProblem } from '../start-problem.js';
import type { Database } from './database.js';
import { ROOT } from './settings.js';

/** The sign-ins as the command line printed them, with the database that they belong to. */
interface DemoFile {
  database: string;
  signIns: unknown;
}

/**
 * The demo's sign-ins: from the file if they belong to this database, else the demo is made, which leaves a database that
 * already holds a tenant as it is.
 */
export async function demoSignIns(dataFolder: string, database: Database, env: NodeJS.ProcessEnv): Promise<unknown> {
  const file = join(dataFolder, 'demo.json');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) {
    const demo = JSON.parse(kept) as DemoFile;
    if (demo.database === database.id) return demo.signIns;
  }
  const register = new URL('../../register.mjs', import.meta.url).href;
  const args = ['--import', register, 'apps/cli/src/main.ts', 'admin', 'demo'];
  const { code, output, stdout } = await runProgram(process.execPath, args, { cwd: ROOT, env });
  if (code !== 0) throw new StartProblem(`The demo could not be made:\n${output}`);
  const demo: DemoFile = { database: database.id, signIns: JSON.parse(stdout) };
  await writeFile(file, JSON.stringify(demo, null, 2) + '\n', { mode: 0o600 });
  return demo.signIns;
}
