import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { backUp, writeErasureList } from '@sextant/data/backup';
import { FileStore, readBackupEnvironment } from '@sextant/platform';

import { BadInput } from '../bad-input.js';

/** Writes one archive and prints what is in it. */
export async function backUpInstallation(file: string): Promise<void> {
  const environment = readBackupEnvironment();
  const path = resolve(file);
  if (existsSync(path)) throw new BadInput([`There is a file ${file} already: a backup replaces nothing.`]);
  const { DATABASE_URL, APP_SECRET } = environment;
  const { madeAt, manifest, missingFiles } = await backUp(DATABASE_URL, APP_SECRET, path, new FileStore(environment));
  const tables = Object.values(manifest.tables);
  const rows = tables.reduce((sum, { count }) => sum + count, 0);
  console.log(
    JSON.stringify({ file, madeAt, tables: tables.length, rows, files: manifest.files.count, missingFiles }, null, 2),
  );
}

/** Writes the list of erasures and prints how long it is. */
export async function listErasures(file: string): Promise<void> {
  const { DATABASE_URL, APP_SECRET } = readBackupEnvironment();
  const erasures = await writeErasureList(DATABASE_URL, APP_SECRET, resolve(file));
  console.log(JSON.stringify({ file, erasures }, null, 2));
}
