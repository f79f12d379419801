/** How the bytes of a file became text. */
export interface TableText {
  readonly text: string;
  readonly encoding: string;
  /** Nothing in the file says how it was saved: whoever knows the names in it should look at them. */
  readonly isGuess: boolean;
}

/** Marks at the beginning of a file that say how it was saved, the longer before the shorter. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a table that a spreadsheet or another program saved: Unicode in any form, else the Western code page of its system. */
export function textOfTable(bytes: Uint8Array): TableText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? wideEncoding(bytes);
  if (marked !== undefined && marked !== 'utf-8') return decoded(bytes, marked, false);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuess: false };
  } catch {
    // What begins as UTF-8 and goes on otherwise is damaged; its lost signs are found cell by cell.
    return marked === 'utf-8' ? decoded(bytes, 'utf-8', false) : decoded(bytes, legacyEncoding(bytes), true);
  }
}

function decoded(bytes: Uint8Array, encoding: string, isGuess: boolean): TableText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuess };
}

/** Two bytes a sign without a mark: every other byte of plain letters is nought. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 200);
  const noughts = (parity: number) => head.filter((byte, i) => i % 2 === parity && byte === 0).length;
  const [even, odd] = [noughts(0), noughts(1)];
  if (head.length < 4 || bytes.length % 2 === 1) return undefined;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : undefined;
}

/** Line ends of a carriage return alone come from a Macintosh. */
function legacyEncoding(bytes: Uint8Array): string {
  return bytes.includes(0x0d) && !bytes.includes(0x0a) ? 'macintosh' : 'windows-1252';
}
