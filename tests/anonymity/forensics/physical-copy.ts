import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Client } from 'pg';

import { tuplesOf, type HeapTuple } from './heap-file.js';

/** The data directory of a server as somebody finds it who has the disk: tables, dead rows, write-ahead log, server log. */
export class PhysicalCopy {
  private constructor(
    private readonly files: ReadonlyMap<string, Buffer>,
    private readonly pathOf: ReadonlyMap<string, string>,
  ) {}

  /** Of the whole server; tables by the names that they have in this database. */
  static async take(admin: Client): Promise<PhysicalCopy> {
    await admin.query('CHECKPOINT');
    const { rows } = await admin.query<{ directory: string }>(`SELECT current_setting('data_directory') AS directory`);
    const { rows: tables } = await admin.query<{ name: string; path: string }>(
      `SELECT relname AS name, pg_relation_filepath(oid) AS path FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    );
    const directory = rows[0]!.directory;
    const { rows: own } = await admin.query<{ oid: string }>(
      'SELECT oid::text FROM pg_database WHERE datname = current_database()',
    );
    const files = new Map<string, Buffer>();
    for (const folder of [`base/${own[0]!.oid}`, 'pg_wal', 'pg_xact', 'pg_multixact', 'log', 'pg_logical']) {
      const names = await readdir(join(directory, folder), { recursive: true }).catch(() => []);
      for (const name of names) {
        const path = join(folder, name);
        // Folders, and files that the server has just taken away.
        const bytes = await readFile(join(directory, path)).catch(() => null);
        if (bytes) files.set(path, bytes);
      }
    }
    return new PhysicalCopy(files, new Map(tables.map(({ name, path }) => [name, path])));
  }

  /** Names of the files in which some bytes lie, wherever in them. */
  holding(bytes: Buffer | string): string[] {
    return [...this.files].filter(([, file]) => file.includes(bytes)).map(([path]) => path);
  }

  /** Every row of a table, dead ones included, in the order in which they lie. */
  tuples(table: string): HeapTuple[] {
    return tuplesOf(this.files.get(this.pathOf.get(table)!)!);
  }

  get size(): number {
    return [...this.files.values()].reduce((sum, { length }) => sum + length, 0);
  }
}
