import { DomainError } from '@sextant/contracts';

import { repaintPng, sizeOfPng } from './png-pixels.js';

const LARGEST = 200_000;
const LARGEST_SIDE = 4_000;
const MOST_PIXELS = 4_000_000;

/**
 * A logo from base64, decoded and written anew, so that whatever shows it can. PNG only, because an SVG can carry scripts;
 * INVALID_INPUT says what is wrong.
 */
export function readLogo(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  const problem = logoProblem(bytes);
  if (problem) throw refusal(problem);
  try {
    return repaintPng(bytes);
  } catch {
    throw refusal('holds pixels that cannot be read: save it anew as PNG');
  }
}

function logoProblem(bytes: Buffer): string | null {
  if (bytes.length > LARGEST) return `must have at most ${LARGEST / 1_000} kB`;
  const size = sizeOfPng(bytes);
  if (!size) return 'must be a PNG image';
  const sides = [size.width, size.height];
  if (sides.some((side) => side < 1 || side > LARGEST_SIDE)) return `must have at most ${LARGEST_SIDE} pixels a side`;
  return size.width * size.height > MOST_PIXELS ? `must have at most ${MOST_PIXELS / 1_000_000} million pixels` : null;
}

function refusal(problem: string): DomainError {
  return new DomainError('INVALID_INPUT', { problems: [{ field: 'logo', message: `logo ${problem}` }] });
}
