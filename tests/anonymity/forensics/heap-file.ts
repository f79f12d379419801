/** A row as it lies on a page, living or dead. */
export interface HeapTuple {
  /** Transactions that wrote, and that replaced, deleted or held it; 0 for none. */
  readonly xmin: number;
  readonly xmax: number;
  readonly page: number;
  readonly line: number;
  /** Its columns, as stored. */
  readonly data: Buffer;
}

const PAGE = 8192;
const LINE = 4;
const NORMAL = 1;

/** Reads every row of a table's file, dead ones included, without asking the database (PostgreSQL's page layout, version 4). */
export function tuplesOf(file: Buffer): HeapTuple[] {
  return Array.from({ length: Math.floor(file.length / PAGE) }, (_, page) => {
    const bytes = file.subarray(page * PAGE, (page + 1) * PAGE);
    const lines = Math.max(0, (bytes.readUInt16LE(12) - 24) / LINE);
    return Array.from({ length: lines }, (__, line) => tupleAt(bytes, page, line)).filter((tuple) => tuple !== null);
  }).flat();
}

function tupleAt(page: Buffer, number: number, line: number): HeapTuple | null {
  const pointer = page.readUInt32LE(24 + line * LINE);
  const [offset, state, length] = [pointer & 0x7fff, (pointer >>> 15) & 3, pointer >>> 17];
  if (state !== NORMAL) return null;
  const tuple = page.subarray(offset, offset + length);
  return {
    xmin: tuple.readUInt32LE(0),
    xmax: tuple.readUInt32LE(4),
    page: number,
    line,
    data: tuple.subarray(tuple.readUInt8(22)),
  };
}

/** The uuid that begins at a byte; uuids need no padding. */
export function uuidAt(data: Buffer, byte: number): string {
  const hex = data.subarray(byte, byte + 16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
