import { randomUUID } from 'node:crypto';

import type { Client } from 'pg';

import { migrationsIn } from '../provisioning/provision.js';
import { FORMAT, signature, type ArchiveHead, type ArchiveManifest } from './archive-format.js';
import { ArchiveWriter } from './archive-writer.js';
import { carriedTables, quoted, type CarriedTable } from './carried-tables.js';
import { Snapshot } from './snapshot.js';

/** Where stored files are read; null is what is not there. */
export interface FileSource {
  find(key: string): Promise<Uint8Array | null>;
}

/** What a backup holds, and which stored files were not where the database says they are. */
export interface BackupReport {
  readonly madeAt: string;
  readonly manifest: ArchiveManifest;
  readonly missingFiles: readonly string[];
}

/** Writes one archive of everything in the database and of its stored files, while work goes on. The secret stays out. */
export function backUp(databaseUrl: string, secret: string, path: string, files: FileSource): Promise<BackupReport> {
  return Snapshot.read(databaseUrl, secret, async (snapshot) => {
    const tables = await carriedTables(snapshot.owner);
    const archive = new ArchiveWriter(path, secret, await headOf(snapshot, secret, tables));
    try {
      await archive.begin();
      for (const table of tables) {
        for await (const content of snapshot.copy(table)) await archive.rows(table.name, content);
        await archive.endTable(table.name);
      }
      const missingFiles = await copyFiles(snapshot, files, archive);
      return { madeAt: snapshot.takenAt, manifest: await archive.finish(), missingFiles };
    } catch (error) {
      await archive.discard();
      throw error;
    }
  });
}

async function headOf(snapshot: Snapshot, secret: string, tables: readonly CarriedTable[]): Promise<ArchiveHead> {
  const id = randomUUID();
  return {
    format: FORMAT,
    id,
    madeAt: snapshot.takenAt,
    secretProof: signature(secret, 'secret', id),
    migrations: await migrationsIn(snapshot.owner),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    sequences: await sequencesOf(snapshot.owner),
  };
}

/** Read after the snapshot was taken: a sequence belongs to none, and may only be ahead of the rows. */
async function sequencesOf(owner: Client): Promise<ArchiveHead['sequences']> {
  const { rows: names } = await owner.query<{ name: string }>(
    `SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq'`,
  );
  const sequences: ArchiveHead['sequences'][number][] = [];
  for (const { name } of names) {
    const { rows } = await owner.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value AS value, is_called AS "isCalled" FROM public.${quoted(name)}`,
    );
    sequences.push({ name, ...rows[0]! });
  }
  return sequences;
}

/** A file that is gone is no reason to have no backup: reports are made again from results. */
async function copyFiles(snapshot: Snapshot, files: FileSource, archive: ArchiveWriter): Promise<string[]> {
  const missing: string[] = [];
  const keys = snapshot.rows<{ key: string }>('SELECT file_key AS key FROM report WHERE file_key IS NOT NULL');
  for await (const { key } of keys) {
    const content = await files.find(key);
    if (content) await archive.file(key, content);
    else missing.push(key);
  }
  return missing;
}
