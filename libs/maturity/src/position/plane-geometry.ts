import type { Instrument } from '../instrument/instrument.js';
import type { Quadrant } from '../result/score-parts.js';

/** A point, a boundary or a margin on the plane, in points of 0 to 100. */
export interface Xy {
  x: number;
  y: number;
}

/** Whether a quadrant lies on the high side of each axis. */
export function sidesOf(quadrant: Quadrant): { x: boolean; y: boolean } {
  return {
    x: quadrant === 'highXLowY' || quadrant === 'highXHighY',
    y: quadrant === 'lowXHighY' || quadrant === 'highXHighY',
  };
}

/** The quadrant on the given sides. */
export function quadrantAt(sides: { x: boolean; y: boolean }): Quadrant {
  if (sides.y) return sides.x ? 'highXHighY' : 'lowXHighY';
  return sides.x ? 'highXLowY' : 'lowXLowY';
}

/** Key of the position that the instrument places in a quadrant; null if it names none. */
export function positionIn(instrument: Instrument, axes: readonly [string, string], quadrant: Quadrant): string | null {
  const sides = sidesOf(quadrant);
  const word = (high: boolean) => (high ? 'high' : 'low');
  const found = instrument.positions?.find(
    (position) => position[axes[0]] === word(sides.x) && position[axes[1]] === word(sides.y),
  );
  return found?.key ?? null;
}
