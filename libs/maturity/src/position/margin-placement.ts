import { quadrantOf } from '@sextant/statistics';

import type { Quadrant } from '../result/score-parts.js';
import { quadrantAt, sidesOf, type Xy } from './plane-geometry.js';

/** Where a point lies by a margin around the boundaries. */
export interface PlacedByMargin {
  /** Far from both boundaries, near one of them, or near both. */
  result: 'clear' | 'borderline' | 'centre';
  quadrant: Quadrant;
  /** Across the near boundary; only for `borderline`. */
  neighbour: Quadrant | null;
}

/** Places a point by distance to the boundaries; a distance equal to the margin is far enough. */
export function placeByMargin(point: Xy, boundary: Xy, margin: Xy): PlacedByMargin {
  const quadrant = quadrantOf(point, boundary);
  const near = (axis: 'x' | 'y') => Math.abs(point[axis] - boundary[axis]) < margin[axis] - 1e-9;
  const nearX = near('x');
  const nearY = near('y');
  if (!nearX && !nearY) return { result: 'clear', quadrant, neighbour: null };
  if (nearX && nearY) return { result: 'centre', quadrant, neighbour: null };
  const sides = sidesOf(quadrant);
  const across = nearX ? { ...sides, x: !sides.x } : { ...sides, y: !sides.y };
  return { result: 'borderline', quadrant, neighbour: quadrantAt(across) };
}
