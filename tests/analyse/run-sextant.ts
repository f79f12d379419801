import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line as a user does, in a process of its own. */
export function sextant(...args: string[]): Run {
  const run = spawnSync(process.execPath, ['--import', './infra/dev/register.mjs', 'apps/cli/src/main.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A folder of its own for the files of a test. */
export function folder(): { path: (name: string) => string; write: (name: string, text: string | Buffer) => string } {
  const dir = mkdtempSync(join(tmpdir(), 'sextant-analyse-'));
  const path = (name: string) => join(dir, name);
  return {
    path,
    write: (name, text) => {
      writeFileSync(path(name), text);
      return path(name);
    },
  };
}

/** A file of the repository. */
export function repositoryFile(path: string): string {
  return join(ROOT, path);
}
