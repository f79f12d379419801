import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';

import { extract, type Entry } from 'tar-stream';

import {
  BackupProblem,
  FORMAT,
  isSignedBy,
  type ArchiveHead,
  type ArchiveManifest,
  type Extent,
} from './archive-format.js';
import { Measure } from './extent.js';

/** What an archive is made of, in its order: the head, rows of the tables, stored files, the manifest. */
export type ArchiveItem =
  | { readonly kind: 'head'; readonly head: ArchiveHead }
  | { readonly kind: 'rows'; readonly table: string; readonly content: Buffer }
  | { readonly kind: 'file'; readonly key: string; readonly content: Buffer }
  | { readonly kind: 'manifest'; readonly manifest: ArchiveManifest };

/** No part and no stored file comes near it; one that claims to would fill the memory. */
const LARGEST_ENTRY = 512 * 1024 * 1024;

/** Reads an archive from its beginning to its end, once, and throws as soon as something about it is not right. */
export class ArchiveReader {
  private readonly name: string;
  private readonly measures = new Map<string, Measure>();
  private readonly files = new Measure();
  private head: string | null = null;
  private isOver = false;

  constructor(
    private readonly path: string,
    private readonly secret: string,
  ) {
    this.name = basename(path);
  }

  async *items(): AsyncGenerator<ArchiveItem> {
    const entries = extract();
    pipeline(createReadStream(this.path), createGunzip(), entries, () => undefined);
    try {
      for await (const entry of entries) yield await this.take(entry);
    } catch (error) {
      throw error instanceof BackupProblem ? error : this.unreadable(error as NodeJS.ErrnoException);
    }
    if (!this.isOver) throw this.problem('ends before its manifest: it is not whole.');
  }

  private async take(entry: Entry): Promise<ArchiveItem> {
    const { name, size = 0 } = entry.header;
    if (size > LARGEST_ENTRY) throw this.problem(`holds ${name}, which is too large to be part of a backup.`);
    const content = await buffer(entry);
    if (this.head === null) return { kind: 'head', head: this.begin(name, content) };
    if (this.isOver) throw this.problem(`goes on with ${name} after its manifest.`);
    if (name === 'manifest.json') return { kind: 'manifest', manifest: this.finish(content) };
    const [kind, table = ''] = name.split('/');
    const measure = this.measures.get(table);
    if (kind === 'tables' && measure) {
      measure.rows(content);
      return { kind: 'rows', table, content };
    }
    if (kind !== 'files') throw this.problem(`holds ${name}, which belongs to no backup.`);
    const key = name.slice('files/'.length);
    this.files.file(key, content);
    return { kind: 'file', key, content };
  }

  private begin(name: string, content: Buffer): ArchiveHead {
    const head = name === 'head.json' ? (this.parse(name, content) as Partial<ArchiveHead>) : {};
    if (!head.format?.startsWith('sextant-backup/')) throw this.problem('is no backup of Sextant.');
    if (head.format !== FORMAT)
      throw this.problem(`has the format ${head.format}, made by a newer Sextant; this one reads ${FORMAT}.`);
    if (!isSignedBy(this.secret, 'secret', String(head.id), head.secretProof)) {
      throw this.problem(
        'was made with another APP_SECRET. With this one no answer in it could be opened and no personal link would work: ' +
          'set the APP_SECRET of the installation that it is of.',
      );
    }
    this.head = createHash('sha256').update(content).digest('hex');
    for (const table of head.tables ?? []) this.measures.set(table.name, new Measure());
    return head as ArchiveHead;
  }

  private finish(content: Buffer): ArchiveManifest {
    const { signature, ...rest } = this.parse('manifest.json', content) as Partial<
      ArchiveManifest & { signature: string }
    >;
    if (!isSignedBy(this.secret, 'manifest', JSON.stringify(rest), signature))
      throw this.problem('has a manifest that was changed after it was made.');
    const manifest = rest as ArchiveManifest;
    if (manifest.head !== this.head) throw this.problem('has a head that was changed after it was made.');
    for (const [table, measure] of this.measures)
      this.compare(`the table ${table}`, manifest.tables[table], measure.extent);
    this.compare('the stored files', manifest.files, this.files.extent);
    this.isOver = true;
    return manifest;
  }

  private compare(what: string, expected: Extent | undefined, found: Extent): void {
    if (!expected) throw this.problem(`has no checksum of ${what}.`);
    if (expected.count !== found.count)
      throw this.problem(`should hold ${expected.count} in ${what} and holds ${found.count}.`);
    if (expected.sha256 !== found.sha256)
      throw this.problem(`does not hold ${what} as it was backed up: the checksum differs.`);
  }

  private parse(name: string, content: Buffer): unknown {
    try {
      return JSON.parse(content.toString()) as unknown;
    } catch {
      throw this.problem(`holds a ${name} that cannot be read.`);
    }
  }

  private unreadable({ code, message }: NodeJS.ErrnoException): BackupProblem {
    if (code === 'ENOENT') return new BackupProblem(`There is no backup at ${this.path}.`);
    return this.problem(`is damaged and cannot be read to its end: ${message}.`);
  }

  private problem(sentence: string): BackupProblem {
    return new BackupProblem(`The backup ${this.name} ${sentence}`);
  }
}
