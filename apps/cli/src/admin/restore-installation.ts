import { resolve } from 'node:path';

import { readErasureList, restore } from '@sextant/data/backup';
import { FileStore, readAdminEnvironment } from '@sextant/platform';

import { BadInput } from '../bad-input.js';
import { eraseAgain } from './erase-again.js';

/** The options of `sextant admin restore`; exactly one of them must be said. */
export interface RestoreOptions {
  readonly erasures?: string;
  readonly laterErasures: boolean;
}

/** Restores a backup, erases again who was erased since, and prints what came of it. */
export async function restoreInstallation(
  file: string,
  { erasures: listed, laterErasures }: RestoreOptions,
): Promise<void> {
  if (laterErasures !== (listed !== undefined)) {
    throw new BadInput([
      'A restore brings back whoever was erased since the backup was made. Give the newest list that `sextant admin erasures` ' +
        'wrote (--erasures FILE), or say that nobody was (--no-later-erasures); not both.',
    ]);
  }
  const environment = readAdminEnvironment();
  const { DATABASE_ADMIN_URL, APP_SECRET } = environment;
  const erasures = listed === undefined ? null : await readErasureList(resolve(listed), APP_SECRET);
  const files = new FileStore(environment);
  const { logins, ...report } = await restore(DATABASE_ADMIN_URL, APP_SECRET, resolve(file), { files, erasures });
  const erasedAgain = await eraseAgain({ ...environment, DATABASE_URL: logins.api }).catch((error: Error) => {
    throw new BadInput([
      `The backup is restored, but people on the list of erasures could not be erased again: ${error.message}`,
      'Run `sextant admin erase-again` before anybody signs in.',
    ]);
  });
  console.log(JSON.stringify({ file, ...report, erasedAgain }, null, 2));
}
