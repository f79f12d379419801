import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { runProgram } from '../run-program.js';
import { StartProblem } from '../start-problem.js';
import { ROOT } from './settings.js';

/** Everything that the built web is made of. */
const SOURCES = ['apps/web', 'libs/contracts', 'libs/telling', 'libs/maturity', 'libs/statistics', 'package-lock.json'];

/** Whether the built web is missing or older than what it is made of. */
export async function isWebStale(dist: string): Promise<boolean> {
  const built = await stat(join(dist, 'index.html')).catch(() => undefined);
  if (!built) return true;
  const newest = await Promise.all(SOURCES.map((source) => newestChange(join(ROOT, source))));
  return Math.max(...newest) > built.mtimeMs;
}

/** Builds the web with its own script. */
export async function buildWeb(): Promise<void> {
  const { npm_execpath: npm, ...env } = process.env;
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const args = [...first, 'run', 'build', '--workspace', '@sextant/web'];
  const { code, output } = await runProgram(program, args, { cwd: ROOT, env });
  if (code !== 0)
    throw new StartProblem(
      `The web could not be built:\n${stripVTControlCharacters(output).split('\n').slice(0, 30).join('\n')}`,
    );
}

async function newestChange(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(path)).filter(
    (name) => name !== 'dist' && name !== 'node_modules' && !name.includes('.spec.'),
  );
  return Math.max(0, ...(await Promise.all(names.map((name) => newestChange(join(path, name))))));
}
