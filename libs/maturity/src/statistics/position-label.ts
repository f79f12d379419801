import { quadrantOf } from './position.js';
import type { Boundary, PlaneQuadrant, QuadrantProbability } from './position.js';

/** How a position is named: `clear` from 0.90 of the resamples, `leaning` from 0.60, else `between` the two best. */
export interface LabelFromShares {
  readonly kind: 'clear' | 'leaning' | 'between';
  readonly quadrant: PlaneQuadrant;
  /** The runner-up, only for `between`. */
  readonly second: PlaneQuadrant | null;
}

/** Names a position from its shares of resamples; null without shares. */
export function positionLabel(shares: QuadrantProbability | null): LabelFromShares | null {
  if (shares === null) return null;
  const order: PlaneQuadrant[] = ['lowXLowY', 'highXLowY', 'lowXHighY', 'highXHighY'];
  order.sort((a, b) => shares[b] - shares[a]);
  const [quadrant, second] = order as [PlaneQuadrant, PlaneQuadrant];
  if (shares[quadrant] >= 0.9) return { kind: 'clear', quadrant, second: null };
  if (shares[quadrant] >= 0.6) return { kind: 'leaning', quadrant, second: null };
  return { kind: 'between', quadrant, second };
}

/** Keeps a label from flickering: it changes when the point passes the boundary by half the interval width, or twice in a row. */
export function settledQuadrant(options: {
  /** The quadrant shown so far. */
  readonly previous: PlaneQuadrant;
  /** The quadrant that the wave before this one pointed to. */
  readonly lastSeen: PlaneQuadrant;
  readonly point: Boundary;
  readonly boundary: Boundary;
  /** Half the t interval on each axis; null when unknown, which never passes. */
  readonly halfWidth: { readonly x: number | null; readonly y: number | null };
}): PlaneQuadrant {
  const { previous, lastSeen, point, boundary, halfWidth } = options;
  const seen = quadrantOf(point, boundary);
  if (seen === previous || seen === lastSeen) return seen;
  const passes = (axis: 'x' | 'y') => {
    const half = halfWidth[axis];
    return half !== null && Math.abs(point[axis] - boundary[axis]) > half;
  };
  const crossedX = isHighX(seen) !== isHighX(previous);
  const crossedY = isHighY(seen) !== isHighY(previous);
  // Each axis settles by itself, so a clear step on one is not held back by a hesitant one on the other.
  const highX = crossedX && passes('x') ? isHighX(seen) : isHighX(previous);
  const highY = crossedY && passes('y') ? isHighY(seen) : isHighY(previous);
  if (highY) return highX ? 'highXHighY' : 'lowXHighY';
  return highX ? 'highXLowY' : 'lowXLowY';
}

function isHighX(quadrant: PlaneQuadrant): boolean {
  return quadrant === 'highXLowY' || quadrant === 'highXHighY';
}

function isHighY(quadrant: PlaneQuadrant): boolean {
  return quadrant === 'lowXHighY' || quadrant === 'highXHighY';
}
