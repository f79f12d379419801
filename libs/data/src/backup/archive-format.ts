import { createHmac, timingSafeEqual } from 'node:crypto';

import { deriveKey } from '../sealing/derive-key.js';

/**
 * A backup is a gzipped tar. `head.json` comes first; then the rows of each table in PostgreSQL's COPY text format, cut into
 * parts `tables/<name>/<number>`; then the stored files as `files/<key>`; and last `manifest.json`, which says what there must be.
 */
export const FORMAT = 'sextant-backup/1';

/** How large a part of a table may be: what is held in memory while it is written or read. */
export const PART_BYTES = 4 * 1024 * 1024;

/** What is known before the first row is read. */
export interface ArchiveHead {
  readonly format: string;
  readonly id: string;
  /** The moment that the rows are of, by the database's clock. */
  readonly madeAt: string;
  /** Recognises the secret that the installation's keys are derived from, and tells nothing of it. */
  readonly secretProof: string;
  /** The migrations that made the tables, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly sequences: readonly { readonly name: string; readonly value: string; readonly isCalled: boolean }[];
}

/** How much there is of something, and the SHA-256 of it. */
export interface Extent {
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What an archive must hold: rows of each table, stored files, and the head that it began with. */
export interface ArchiveManifest {
  readonly head: string;
  readonly tables: Readonly<Record<string, Extent>>;
  readonly files: Extent;
}

/** Something about an archive, or about where it is to go, that the operator must know. The message is a sentence. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem';
}

/** A keyed hash: only who has the installation's secret can make or check one. */
export function signature(secret: string, what: 'secret' | 'manifest' | 'erasures', text: string): string {
  return createHmac('sha256', deriveKey(secret, 'backup')).update(`${what}|${text}`).digest('base64url');
}

/** Whether a keyed hash is the one that the secret gives. */
export function isSignedBy(
  secret: string,
  what: Parameters<typeof signature>[1],
  text: string,
  given: unknown,
): boolean {
  const expected = Buffer.from(signature(secret, what, text));
  const said = Buffer.from(String(given));
  return said.length === expected.length && timingSafeEqual(said, expected);
}
