import { inflateSync } from 'node:zlib';

import { convertIndexedToRgb, decode, encode, type DecodedPng, type ImageData } from 'fast-png';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What pixels are made of. The rest, texts, profiles and animations among it, is left out unread. */
const CRITICAL = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
/** Of one pixel, at most: four channels of two bytes. */
const BYTES_OF_PIXEL = 8;
/** Bytes beside the pixels: one a row, and seven times that when interlaced. */
const BYTES_OF_ROW = 8;
/** The shortest whole image has more. */
const HEAD_BYTES = 33;

/** The width and height that a PNG claims, or null if it is none. */
export function sizeOfPng(bytes: Buffer): { width: number; height: number } | null {
  const isPng = bytes.length > HEAD_BYTES && bytes.subarray(0, 8).equals(SIGNATURE);
  if (!isPng || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/**
 * The same picture written anew: nothing is left of the bytes that came. Throws for pixels that cannot be decoded, or that
 * unpack to more than the picture has room for.
 */
export function repaintPng(bytes: Buffer): Buffer {
  const { width, height } = sizeOfPng(bytes) ?? { width: 0, height: 0 };
  const chunks = chunksOf(bytes).filter(({ type }) => CRITICAL.includes(type));
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ whole }) => whole.subarray(8, -4));
  inflateSync(Buffer.concat(packed), { maxOutputLength: (width * BYTES_OF_PIXEL + BYTES_OF_ROW) * height });
  const decoded = decode(Buffer.concat([SIGNATURE, ...chunks.map(({ whole }) => whole)]), { checkCrc: true });
  return Buffer.from(encode(plainPixels(decoded), { zlib: { level: 9 } }));
}

function chunksOf(bytes: Buffer): { type: string; whole: Buffer }[] {
  const found: { type: string; whole: Buffer }[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    found.push({ type: bytes.toString('latin1', at + 4, at + 8), whole: bytes.subarray(at, end) });
    at = end;
  }
  return found;
}

/** Palettes and narrow greys as one byte a channel; wide channels stay as they are. */
function plainPixels(png: DecodedPng): ImageData {
  const { width, height, palette, depth } = png;
  if (palette) return { width, height, data: convertIndexedToRgb(png), channels: palette[0]?.length ?? 3, depth: 8 };
  if (depth >= 8) return png;
  const perRow = Math.ceil((width * depth) / 8);
  const data = new Uint8Array(width * height);
  const white = 2 ** depth - 1;
  for (let i = 0; i < data.length; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const bit = x * depth;
    const byte = png.data[y * perRow + Math.floor(bit / 8)]!;
    data[i] = (((byte >> (8 - depth - (bit % 8))) & white) * 255) / white;
  }
  return { width, height, data, channels: 1, depth: 8 };
}
