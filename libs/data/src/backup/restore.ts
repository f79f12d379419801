import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { MIGRATIONS } from '../migrations/migrations.js';
import { asOwner, provision, type ProcessLogins } from '../provisioning/provision.js';
import { urlForLogin } from '../provisioning/roles.js';
import { BackupProblem, type ArchiveHead } from './archive-format.js';
import { ArchiveReader, type ArchiveItem } from './archive-reader.js';
import { assertMayBeFilled } from './assert-may-be-filled.js';
import { carriedTables, COPY_SETTINGS, quoted, type CarriedTable } from './carried-tables.js';
import type { ErasureList } from './erasure-list.js';
import { withoutGuards } from './without-guards.js';

/** Where stored files go. */
export interface FileTarget {
  put(key: string, content: Uint8Array): Promise<void>;
  remove(key: string): Promise<void>;
}

/** What a restore has brought, and the addresses of the two processes. */
export interface RestoreReport {
  readonly madeAt: string;
  readonly rows: number;
  readonly files: number;
  readonly logins: ProcessLogins;
}

/**
 * Fills a database that is empty, or has been provisioned and not used, with what an archive holds. The whole archive is
 * checked before anything is touched; its rows come in one transaction, which ends only when every file is in its place.
 * `erasures` says who was erased since; they are listed with the rest, for whoever erases them again.
 */
export async function restore(
  adminUrl: string,
  secret: string,
  path: string,
  { files, erasures }: { files: FileTarget; erasures: ErasureList | null },
): Promise<RestoreReport> {
  const head = await check(path, secret);
  if (erasures && Date.parse(erasures.madeAt) < Date.parse(head.madeAt)) {
    throw new BackupProblem(
      `The list of erasures is of ${erasures.madeAt}, older than the backup (${head.madeAt}): it cannot know who was erased since.`,
    );
  }
  await assertMayBeFilled(adminUrl, secret);
  await provision(adminUrl, secret, head.migrations);
  const filled = await asOwner(urlForLogin(adminUrl, secret, 'sextant_owner'), (owner) =>
    fill(owner, new ArchiveReader(path, secret).items(), files, erasures),
  );
  const logins = await provision(adminUrl, secret);
  return { madeAt: head.madeAt, ...filled, logins };
}

/** Reads an archive to its end and answers with its head, if all of it is right and this program knows its tables. */
async function check(path: string, secret: string): Promise<ArchiveHead> {
  let head: ArchiveHead | undefined;
  for await (const item of new ArchiveReader(path, secret).items()) {
    if (item.kind !== 'head') continue;
    head = item.head;
    const known = new Set<string>(MIGRATIONS.map(({ name }) => name));
    const unknown = head.migrations.find((name) => !known.has(name));
    if (unknown !== undefined) {
      throw new BackupProblem(
        `The backup was made by a newer Sextant, whose migration ${unknown} this one does not know: restore it with that version.`,
      );
    }
  }
  return head!;
}

async function fill(
  owner: Client,
  items: AsyncGenerator<ArchiveItem>,
  files: FileTarget,
  erasures: ErasureList | null,
): Promise<{ rows: number; files: number }> {
  const put: string[] = [];
  owner.on('error', () => undefined);
  await owner.query(COPY_SETTINGS);
  await owner.query('BEGIN');
  try {
    const tables = await carriedTables(owner);
    const rows = await withoutGuards(owner, tables, () => load(owner, tables, items, files, put, erasures));
    await owner.query('COMMIT');
    await owner.query('ANALYZE');
    return { rows, files: put.length };
  } catch (error) {
    await owner.query('ROLLBACK').catch(() => undefined);
    for (const key of put) await files.remove(key).catch(() => undefined);
    throw error;
  }
}

async function load(
  owner: Client,
  tables: readonly CarriedTable[],
  items: AsyncGenerator<ArchiveItem>,
  files: FileTarget,
  put: string[],
  erasures: ErasureList | null,
): Promise<number> {
  let rows = 0;
  let next = await items.next();
  while (!next.done) {
    const item = next.value;
    if (item.kind === 'rows') {
      const parts = new Parts(items, item);
      await copy(owner, find(tables, item.table), parts);
      next = parts.next;
      continue;
    }
    if (item.kind === 'head') await prepare(owner, tables, item.head);
    if (item.kind === 'file') {
      put.push(item.key);
      await files.put(item.key, item.content);
    }
    if (item.kind === 'manifest') rows = Object.values(item.manifest.tables).reduce((sum, { count }) => sum + count, 0);
    next = await items.next();
  }
  if (erasures) await list(owner, erasures);
  return rows;
}

/** The tables must be those of the archive, and nobody has written to them since they were looked at. */
async function prepare(owner: Client, tables: readonly CarriedTable[], head: ArchiveHead): Promise<void> {
  const described = (all: ArchiveHead['tables']) => all.map(({ name, columns }) => `${name} (${columns.join(', ')})`);
  const [here, there] = [described(tables), described(head.tables)];
  const odd = [
    ...there.filter((table) => !here.includes(table)).map((table) => `the backup has ${table}`),
    ...here.filter((table) => !there.includes(table)).map((table) => `the database has ${table}`),
  ];
  if (odd.length > 0)
    throw new BackupProblem(`The tables of the backup and of this Sextant differ: ${odd.join('; ')}.`);
  for (const { name } of tables) {
    const { rows } = await owner.query<{ isUsed: boolean }>(
      `SELECT EXISTS (SELECT FROM public.${quoted(name)}) AS "isUsed"`,
    );
    if (rows[0]!.isUsed) throw new BackupProblem(`The table ${name} of the database is not empty any more.`);
  }
  for (const { name, value, isCalled } of head.sequences)
    await owner.query('SELECT setval($1::regclass, $2, $3)', [`public.${quoted(name)}`, value, isCalled]);
}

function find(tables: readonly CarriedTable[], name: string): CarriedTable {
  return tables.find((table) => table.name === name)!;
}

/** The parts of one table, and what comes after them. */
class Parts {
  next: IteratorResult<ArchiveItem>;

  constructor(
    private readonly items: AsyncGenerator<ArchiveItem>,
    first: ArchiveItem,
  ) {
    this.next = { value: first, done: false };
  }

  async *contents(): AsyncGenerator<Buffer> {
    const table = (this.next.value as { table: string }).table;
    while (!this.next.done && this.next.value.kind === 'rows' && this.next.value.table === table) {
      yield this.next.value.content;
      this.next = await this.items.next();
    }
  }
}

async function copy(owner: Client, { name, columns }: CarriedTable, parts: Parts): Promise<void> {
  const sql = `COPY public.${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`;
  try {
    await pipeline(Readable.from(parts.contents()), owner.query(copyFrom(sql)));
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw new BackupProblem(`The rows of ${name} cannot be stored: ${(error as Error).message}.`);
  }
}

/** Who was erased since is on the list from now on, if their firm was there already. */
async function list(owner: Client, { erasures }: ErasureList): Promise<void> {
  await owner.query(
    `INSERT INTO erasure (tenant_id, person_hash, erased_on)
     SELECT n.tenant_id, decode(n.person_hash, 'hex'), n.erased_on
       FROM jsonb_to_recordset($1) AS n (tenant_id uuid, person_hash text, erased_on date) JOIN tenant USING (tenant_id)
     ON CONFLICT DO NOTHING`,
    [
      JSON.stringify(
        erasures.map(({ tenantId, personHash, erasedOn }) => ({
          tenant_id: tenantId,
          person_hash: personHash,
          erased_on: erasedOn,
        })),
      ),
    ],
  );
}
