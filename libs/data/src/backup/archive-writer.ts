import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { pack } from 'tar-stream';

import { PART_BYTES, signature, type ArchiveHead, type ArchiveManifest } from './archive-format.js';
import { Measure } from './extent.js';

/** Writes an archive beside its place and moves it there when it is whole. Only its owner may read it. */
export class ArchiveWriter {
  private readonly tar = pack();
  private readonly written: Promise<void>;
  private readonly measures = new Map<string, Measure>();
  private readonly files = new Measure();
  private readonly head: string;
  private part: Buffer[] = [];
  private partBytes = 0;
  private partNumber = 0;

  constructor(
    private readonly path: string,
    private readonly secret: string,
    head: ArchiveHead,
  ) {
    this.head = JSON.stringify(head, null, 2);
    for (const { name } of head.tables) this.measures.set(name, new Measure());
    const target = createWriteStream(this.partial, { flags: 'wx', mode: 0o600, flush: true });
    this.written = pipeline(this.tar, createGzip(), target);
    // Whoever waits for the next entry hears of it.
    this.written.catch(() => undefined);
  }

  private get partial(): string {
    return `${this.path}.${process.pid}.partial`;
  }

  /** The head comes first. */
  begin(): Promise<void> {
    return this.entry('head.json', Buffer.from(this.head));
  }

  /** More rows of a table; all of one table before those of the next. */
  async rows(table: string, content: Buffer): Promise<void> {
    this.measures.get(table)!.rows(content);
    this.part.push(content);
    this.partBytes += content.length;
    if (this.partBytes >= PART_BYTES) await this.endPart(table);
  }

  /** After the last row of a table. */
  async endTable(table: string): Promise<void> {
    if (this.partBytes > 0) await this.endPart(table);
    this.partNumber = 0;
  }

  async file(key: string, content: Uint8Array): Promise<void> {
    this.files.file(key, content);
    await this.entry(`files/${key}`, Buffer.from(content));
  }

  /** Seals the archive with what it must hold, and puts it in its place. */
  async finish(): Promise<ArchiveManifest> {
    const tables = Object.fromEntries([...this.measures].map(([name, measure]) => [name, measure.extent]));
    const head = createHash('sha256').update(this.head).digest('hex');
    const manifest: ArchiveManifest = { head, tables, files: this.files.extent };
    const signed = { ...manifest, signature: signature(this.secret, 'manifest', JSON.stringify(manifest)) };
    await this.entry('manifest.json', Buffer.from(JSON.stringify(signed, null, 2)));
    this.tar.finalize();
    await this.written;
    await rename(this.partial, this.path);
    return manifest;
  }

  /** Leaves nothing of an archive that was not finished. */
  async discard(): Promise<void> {
    this.tar.destroy();
    await this.written.catch(() => undefined);
    await rm(this.partial, { force: true });
  }

  private async endPart(table: string): Promise<void> {
    this.partNumber += 1;
    const content = Buffer.concat(this.part);
    this.part = [];
    this.partBytes = 0;
    await this.entry(`tables/${table}/${String(this.partNumber).padStart(6, '0')}`, content);
  }

  private async entry(name: string, content: Buffer): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.written.catch(reject);
        this.tar.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      // A full disk ends the pipe, and says why; that nothing takes the entry any more comes of it.
      if (this.tar.destroyed) await this.written;
      throw error;
    }
  }
}
