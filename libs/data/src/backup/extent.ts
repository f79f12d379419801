import { createHash } from 'node:crypto';

import type { Extent } from './archive-format.js';

const LINE_END = 0x0a;

/** Measures what passes: rows of a table, or stored files under their keys. */
export class Measure {
  private readonly hash = createHash('sha256');
  private count = 0;
  private bytes = 0;

  /** Rows in COPY's text format: each ends with the only line end in it. */
  rows(content: Buffer): void {
    for (let at = content.indexOf(LINE_END); at !== -1; at = content.indexOf(LINE_END, at + 1)) this.count += 1;
    this.bytes += content.length;
    this.hash.update(content);
  }

  file(key: string, content: Uint8Array): void {
    this.count += 1;
    this.bytes += content.length;
    this.hash.update(`${JSON.stringify(key)} ${content.length}\n`).update(content);
  }

  get extent(): Extent {
    return { count: this.count, bytes: this.bytes, sha256: this.hash.copy().digest('hex') };
  }
}
