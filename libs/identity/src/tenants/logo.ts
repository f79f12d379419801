import { DomainError, problem, type Problem, wrongField } from '@sextant/contracts';

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
  const wrong = logoProblem(bytes);
  if (wrong) throw new DomainError('INVALID_INPUT', { problems: [wrong] });
  try {
    return repaintPng(bytes);
  } catch {
    throw wrongField('logo', 'imageUnreadable');
  }
}

function logoProblem(bytes: Buffer): Problem | null {
  if (bytes.length > LARGEST) return problem('logo', 'fileSize', { kilobytes: LARGEST / 1_000 });
  const size = sizeOfPng(bytes);
  if (!size) return problem('logo', 'pngImage');
  const sides = [size.width, size.height];
  if (sides.some((side) => side < 1 || side > LARGEST_SIDE))
    return problem('logo', 'imageSide', { pixels: LARGEST_SIDE });
  const isLarger = size.width * size.height > MOST_PIXELS;
  return isLarger ? problem('logo', 'imageArea', { megapixels: MOST_PIXELS / 1_000_000 }) : null;
}
