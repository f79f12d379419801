import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { StartProblem } from '../start-problem.js';

/** The account that PostgreSQL runs under when Sextant itself is started by root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/**
 * Who runs the server: undefined (ourselves) unless we are root, which PostgreSQL refuses.
 * An existing data folder decides by its owner; else the account `postgres`, else `nobody`.
 */
export async function serverUser(dataDirectory: string): Promise<ServerUser | undefined> {
  const ownId = process.getuid?.();
  if (ownId === undefined) return undefined;
  const owner = await stat(dataDirectory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw belongsToAnother(dataDirectory);
  });
  if (ownId !== 0) {
    if (owner && owner.uid !== ownId) throw belongsToAnother(dataDirectory);
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((fields) => fields[0] === name);
    // >>> 0: macOS writes the id of nobody as -2.
    if (account) return { uid: Number(account[2]) >>> 0, gid: Number(account[3]) >>> 0 };
  }
  throw new StartProblem(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it. ' +
      'Create one (useradd --system postgres), or start Sextant as an ordinary user.',
  );
}

function belongsToAnother(dataDirectory: string): StartProblem {
  return new StartProblem(
    `The database in ${dataDirectory} belongs to another user of this machine. ` +
      'Start Sextant as the user who first started it, or as root.',
  );
}

/** Whether that user may enter `path` and every folder above it. */
export async function canReach(path: string, user: ServerUser): Promise<boolean> {
  let directory = resolve(path);
  for (;;) {
    const { mode, uid, gid } = await stat(directory);
    const enter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if (!(mode & enter)) return false;
    if (dirname(directory) === directory) return true;
    directory = dirname(directory);
  }
}

/** Whether that user (or, without one, this process) may enter the folder of programs and start them. */
export async function canRun(nativeDirectory: string, user: ServerUser | undefined): Promise<boolean> {
  const programs = join(nativeDirectory, 'bin');
  if (user)
    return (await canReach(programs, user)) && ((await stat(join(programs, 'postgres'))).mode & 0o005) === 0o005;
  return access(join(programs, 'postgres'), constants.X_OK).then(
    () => true,
    () => false,
  );
}
