import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runProgram } from '../run-program.js';
import { StartProblem } from '../start-problem.js';
import { ROOT } from './settings.js';
import type { DemoSignIns } from './sign-ins.js';

/** The sign-ins as the command line printed them, with the database and the address that they were made for. */
interface DemoFile {
  database: string;
  url: string;
  signIns: DemoSignIns | null;
}

/**
 * The demo's sign-ins: from the file if they belong to this database, else the demo is made, which leaves a database that
 * already holds a tenant as it is. Links point to `url`, whatever the address was when they were made.
 */
export async function demoSignIns(
  dataFolder: string,
  url: string,
  databaseId: string,
  env: NodeJS.ProcessEnv,
): Promise<DemoSignIns | null> {
  const file = join(dataFolder, 'demo.json');
  const demo = (await readDemo(file, databaseId)) ?? { database: databaseId, url, signIns: await makeDemo(env) };
  const moved = JSON.parse(JSON.stringify(demo).replaceAll(demo.url, url)) as DemoFile;
  await writeFile(file, JSON.stringify(moved, null, 2) + '\n', { mode: 0o600 });
  return moved.signIns;
}

/**
 * Remembers, for as long as the demo is being made in a new database, that it is not finished. Half a demo would look like
 * a database in use: the next start finds the mark and begins again.
 */
export class UnfinishedDemo {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'demo.unfinished');
  }

  async mark(): Promise<void> {
    await writeFile(this.#file, 'The demo in the new database is being made.\n');
  }

  async clear(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  isMarked(): Promise<boolean> {
    return access(this.#file).then(
      () => true,
      () => false,
    );
  }
}

async function readDemo(file: string, databaseId: string): Promise<DemoFile | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const demo = JSON.parse(text) as DemoFile;
  return demo.database === databaseId ? demo : undefined;
}

async function makeDemo(env: NodeJS.ProcessEnv): Promise<DemoSignIns | null> {
  const register = new URL('../../register.mjs', import.meta.url).href;
  const args = ['--import', register, 'apps/cli/src/main.ts', 'admin', 'demo'];
  const { code, output, stdout } = await runProgram(process.execPath, args, { cwd: ROOT, env });
  if (code !== 0) throw new StartProblem(`The demo could not be made:\n${output}`);
  return JSON.parse(stdout) as DemoSignIns | null;
}
