import type { Band } from '../anonymity/bands.js';
import type { ShareBand } from '../anonymity/gate/share-figure.js';
import type { StateResult } from '../result/result-document.js';
import type { Interval, Region } from '../result/score-parts.js';
import type { Xy } from '../position/plane-geometry.js';

/** What the wave measured, to lay beside the room's votes: released figures of its frozen result, nothing else. */
export interface Measured {
  /** Of an item, in levels; where a band is told, its middle. */
  level: number | null;
  /** Of an item in points, turned as the item is; null in named waves. */
  band: Band | null;
  /** People per level, lowest first, or their shares in bands, where the result shows them. */
  counts: number[] | null;
  shares: ShareBand[] | null;
  consensus: number | null;
  perceptionGap: { high: string; low: string; levels: number } | null;
  /** Of the organisation, percent of range. */
  point: Xy | null;
  /** Null in named waves. */
  bands: { x: Band; y: Band } | null;
  region: Region | null;
  box: { x: Interval; y: Interval } | null;
  position: string | null;
}

const NOTHING: Measured = {
  level: null,
  band: null,
  counts: null,
  shares: null,
  consensus: null,
  perceptionGap: null,
  point: null,
  bands: null,
  region: null,
  box: null,
  position: null,
};

/** What a result shows of one item; null if it shows no level. */
export function measuredItem(state: StateResult, key: string): Measured | null {
  const item = state.items.find((each) => each.key === key);
  if (!item || item.level === null) return null;
  const { level, band, counts, shares, consensus, perceptionGap } = item;
  return { ...NOTHING, level, band, counts, shares, consensus, perceptionGap };
}

/** What a result shows of the point on the plane; null if it has none. */
export function measuredPoint({ plane }: StateResult): Measured | null {
  if (!plane) return null;
  const { point, bands, region, box, position } = plane;
  return { ...NOTHING, point, bands, region, box, position };
}
