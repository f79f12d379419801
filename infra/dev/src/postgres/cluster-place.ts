import { chmod, chown, mkdir, mkdtemp, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

import { StartProblem } from '../start-problem.js';
import { type Binaries, copyBinaries, findBinaries, healLinks } from './binaries.js';
import { canReach, canRun, type ServerUser, serverUser } from './server-user.js';

/** Where a cluster lives and who runs it. `data` is PostgreSQL's own folder inside `directory`. */
export interface ClusterPlace {
  directory: string;
  data: string;
  binaries: Binaries;
  user: ServerUser | undefined;
}

/**
 * Finds or makes the place for a cluster that was asked for in `wanted`. When root starts Sextant and the server's
 * account may not enter `wanted` (a checkout below /root, say), the cluster lives elsewhere and `wanted` remembers where.
 */
export async function findClusterPlace(wanted: string, say: (sentence: string) => void): Promise<ClusterPlace> {
  const installed = await findBinaries();
  await mkdir(wanted, { recursive: true });
  const remembered = await readLocation(wanted, say);
  let directory = remembered ?? wanted;
  const user = await serverUser(join(directory, 'data'));
  if (user && !remembered) {
    await give(wanted, user);
    if (!(await canReach(wanted, user))) {
      directory = await makeElsewhere(wanted, user);
      say(
        `The database is kept in ${directory}: PostgreSQL does not run as root, and other users may not enter ${wanted}.`,
      );
    }
  }
  const isUsable = (await canRun(installed.directory, user)) && (await healLinks(installed.directory));
  const binaries = isUsable ? installed : await copyBinaries(installed, directory);
  return { directory, data: join(directory, 'data'), binaries, user };
}

async function readLocation(wanted: string, say: (sentence: string) => void): Promise<string | undefined> {
  const text = await readFile(join(wanted, 'location.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { directory } = JSON.parse(text) as { directory: string };
  const isGone = await stat(directory).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
  if (!isGone) return directory;
  say(`The database was kept in ${directory}, which is gone: a new, empty one is made.`);
  return undefined;
}

async function makeElsewhere(wanted: string, user: ServerUser): Promise<string> {
  // What lies in the temporary folder shall go with it; everything else is kept for good.
  const isTemporary = (await realpath(wanted)).startsWith((await realpath(tmpdir())) + sep);
  let base = tmpdir();
  if (!isTemporary || !(await canReach(base, user))) {
    base = '/var/lib/sextant';
    try {
      await mkdir(base, { recursive: true, mode: 0o755 });
    } catch (error) {
      throw new StartProblem(
        `PostgreSQL does not run as root, its user may not enter ${wanted}, and ${base} cannot be made either ` +
          `(${(error as Error).message}). Set DATA_DIR to a folder that every user may enter.`,
      );
    }
  }
  const directory = await mkdtemp(join(base, 'sextant-'));
  await give(directory, user);
  await writeFile(join(wanted, 'location.json'), JSON.stringify({ directory }) + '\n');
  return directory;
}

async function give(directory: string, user: ServerUser): Promise<void> {
  await chown(directory, user.uid, user.gid);
  await chmod(directory, 0o700);
}
