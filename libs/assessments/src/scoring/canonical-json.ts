import { createHash } from 'node:crypto';

import type { InPortions } from '@sextant/platform/turns';

/** Elements of a list that become text before others have their turn. */
const PORTION = 500;

/** JSON with keys in order: the same document gives the same text, wherever it was stored in between. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of a document's canonical text, in hexadecimal. */
export function checksumOf(document: unknown): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex');
}

/** As `checksumOf`, in portions, for a document with long lists at its top. */
export function* checksumInPortions(document: object): InPortions<string> {
  const hash = createHash('sha256');
  for (const text of canonicalTexts(document)) {
    hash.update(text);
    yield;
  }
  return hash.digest('hex');
}

/** The canonical text of a document in pieces of so many elements. */
function* canonicalTexts(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    yield '[';
    for (let from = 0; from < value.length; from += PORTION) {
      const part = canonicalJson(value.slice(from, from + PORTION)).slice(1, -1);
      yield from === 0 ? part : `,${part}`;
    }
    yield ']';
  } else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    yield '{';
    for (const [i, [key, part]] of entries.sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
      yield `${i === 0 ? '' : ','}${JSON.stringify(key)}:`;
      yield* canonicalTexts(part);
    }
    yield '}';
  } else yield canonicalJson(value);
}

/** The seed that a text stands for: the first 32 bits of its SHA-256. */
export function seedOf(text: string): number {
  return createHash('sha256').update(text, 'utf8').digest().readUInt32BE(0);
}
