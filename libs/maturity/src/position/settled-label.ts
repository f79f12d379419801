import { quadrantOf } from '@sextant/statistics';

import type { HysteresisRule } from '../instrument/rules.js';
import { USUAL_RULES } from '../instrument/usual-rules.js';
import type { Quadrant } from '../result/score-parts.js';
import { quadrantAt, sidesOf, type Xy } from './plane-geometry.js';

/** What a wave leaves behind for the label of the next one. */
export interface LabelMemory {
  label: Quadrant;
  point: Xy;
  margin: Xy;
}

/**
 * Keeps the label of the wave before unless the new point lies beyond a boundary by at least the margin, or this wave and the one
 * before both lie beyond it by at least half their margins. Each axis settles by itself, so a clear step on one is not held
 * back by a hesitant one on the other.
 */
export function settledLabel(
  point: Xy,
  boundary: Xy,
  margin: Xy,
  before: LabelMemory | null,
  { once, twice }: HysteresisRule = USUAL_RULES.hysteresis,
): Quadrant {
  const seen = quadrantOf(point, boundary);
  if (before === null) return seen;
  const now = sidesOf(seen);
  const kept = sidesOf(before.label);
  const earlier = sidesOf(quadrantOf(before.point, boundary));
  const beyond = (p: Xy, m: Xy, axis: 'x' | 'y', margins: number) =>
    Math.abs(p[axis] - boundary[axis]) >= margins * m[axis] - 1e-9;
  const settle = (axis: 'x' | 'y') => {
    if (now[axis] === kept[axis]) return kept[axis];
    const isTwice =
      earlier[axis] === now[axis] &&
      beyond(point, margin, axis, twice) &&
      beyond(before.point, before.margin, axis, twice);
    return beyond(point, margin, axis, once) || isTwice ? now[axis] : kept[axis];
  };
  return quadrantAt({ x: settle('x'), y: settle('y') });
}
