import type { StateResult } from '../result/result-document.js';
import type { Region } from '../result/score-parts.js';
import type { Xy } from '../position/plane-geometry.js';

/** What the wave measured, to lay beside the room's votes: released figures of its frozen result, nothing else. */
export interface Measured {
  /** Of an item, in levels. */
  level: number | null;
  /** People per level, lowest first, where the result shows them. */
  counts: number[] | null;
  consensus: number | null;
  perceptionGap: { high: string; low: string; levels: number } | null;
  /** Of the organisation, percent of range. */
  point: Xy | null;
  region: Region | null;
  position: string | null;
}

const NOTHING: Measured = {
  level: null,
  counts: null,
  consensus: null,
  perceptionGap: null,
  point: null,
  region: null,
  position: null,
};

/** What a result shows of one item; null if it shows no level. */
export function measuredItem(state: StateResult, key: string): Measured | null {
  const item = state.items.find((each) => each.key === key);
  if (!item || item.level === null) return null;
  const { level, counts, consensus, perceptionGap } = item;
  return { ...NOTHING, level, counts, consensus, perceptionGap };
}

/** What a result shows of the point on the plane; null if it has none. */
export function measuredPoint({ plane }: StateResult): Measured | null {
  return plane && { ...NOTHING, point: plane.point, region: plane.region, position: plane.position };
}
