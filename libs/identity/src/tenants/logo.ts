import { DomainError } from '@sextant/contracts';

const LARGEST = 200_000;
const LARGEST_SIDE = 4_000;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A logo's bytes, from base64. PNG only, because an SVG can carry scripts; INVALID_INPUT says what is wrong. */
export function readLogo(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  const problem = logoProblem(bytes);
  if (problem) throw new DomainError('INVALID_INPUT', { problems: [{ field: 'logo', message: `logo ${problem}` }] });
  return bytes;
}

function logoProblem(bytes: Buffer): string | null {
  if (bytes.length > LARGEST) return `must have at most ${LARGEST / 1_000} kB`;
  const isPng =
    bytes.subarray(0, 8).equals(SIGNATURE) &&
    bytes.subarray(12, 16).toString('latin1') === 'IHDR' &&
    bytes.subarray(-8, -4).toString('latin1') === 'IEND';
  if (!isPng) return 'must be a PNG image';
  const sides = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (sides.some((side) => side < 1 || side > LARGEST_SIDE)) return `must have at most ${LARGEST_SIDE} pixels a side`;
  return null;
}
