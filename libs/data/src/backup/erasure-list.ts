import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

import { BackupProblem, isSignedBy, signature } from './archive-format.js';
import { Snapshot } from './snapshot.js';

const FORMAT = 'sextant-erasures/1';

/** Somebody who was erased, by a keyed hash that names nobody. */
export interface ListedErasure {
  readonly tenantId: string;
  readonly personHash: string;
  readonly erasedOn: string;
}

/** Everybody who had been erased at a moment. Kept apart from backups, it keeps them from bringing anybody back. */
export interface ErasureList {
  readonly format: string;
  readonly madeAt: string;
  readonly erasures: readonly ListedErasure[];
}

/** Writes who has been erased so far. Answers how many. */
export async function writeErasureList(databaseUrl: string, secret: string, path: string): Promise<number> {
  const list = await Snapshot.read(databaseUrl, secret, async (snapshot): Promise<ErasureList> => {
    const erasures: ListedErasure[] = [];
    const rows = snapshot.rows<ListedErasure>(
      `SELECT tenant_id AS "tenantId", encode(person_hash, 'hex') AS "personHash", erased_on::text AS "erasedOn" FROM erasure`,
    );
    for await (const row of rows) erasures.push(row);
    return { format: FORMAT, madeAt: snapshot.takenAt, erasures };
  });
  const signed = { ...list, signature: signature(secret, 'erasures', JSON.stringify(list)) };
  await writeFile(`${path}.partial`, JSON.stringify(signed, null, 2) + '\n', { mode: 0o600 });
  await rename(`${path}.partial`, path);
  return list.erasures.length;
}

/** Reads such a list; one that somebody shortened is refused. */
export async function readErasureList(path: string, secret: string): Promise<ErasureList> {
  const problem = (sentence: string) => new BackupProblem(`The list of erasures ${basename(path)} ${sentence}`);
  let read: Partial<ErasureList> & { signature?: string };
  try {
    read = JSON.parse(await readFile(path, 'utf8')) as typeof read;
  } catch (error) {
    throw problem(`cannot be read: ${(error as Error).message}.`);
  }
  const { signature: given, ...list } = read;
  if (list.format !== FORMAT) throw problem(`is none that this Sextant reads (${FORMAT}).`);
  if (!isSignedBy(secret, 'erasures', JSON.stringify(list), given))
    throw problem('was changed after it was written, or belongs to an installation with another APP_SECRET.');
  return list as ErasureList;
}
