import type { PlaneQuadrant, QuadrantProbability } from './position.js';

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
