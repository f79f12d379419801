import { nextVoteStep, quartiles } from '@sextant/statistics';

import type { Xy } from '../position/plane-geometry.js';
import type { Measured } from './measured.js';
import { furthestPair, pointClusters } from './point-clusters.js';
import type { PlaneTally, RoundTally } from './round-tally.js';
import { FEWEST_FOR_MEASURES } from './scale-tally.js';

/** A quarter of the range, as for votes on a scale. */
const AGREED_SPREAD = 25;
const STABLE_CHANGE = 0.15;

interface PlaneFacts {
  readonly round: number;
  readonly measured: Measured | null;
  readonly boundary: Xy;
  /** Votes by quarter in the round before. */
  readonly previous: readonly number[] | null;
}

/** Votes on the plane: where they lie, in which clusters, and how far the room is from what was measured. */
export function planeTally(
  votes: readonly Xy[],
  { round, measured, boundary, previous }: PlaneFacts,
): Pick<RoundTally, 'plane' | 'advice' | 'netChange'> {
  // Sorted, so that the order of votes leaves no trace.
  const points = votes.map(({ x, y }) => ({ x, y })).sort((a, b) => a.x - b.x || a.y - b.y);
  const clusters = pointClusters(points);
  const netChange = previous && shareMoved(previous, quarterCounts(points, boundary));
  if (points.length < FEWEST_FOR_MEASURES) {
    return {
      plane: { ...NO_PLANE, points, clusters, furthest: furthestPair(clusters) },
      advice: null,
      netChange,
    };
  }
  const [xs, ys] = [quartiles(points.map(({ x }) => x)), quartiles(points.map(({ y }) => y))];
  const centre = { x: xs.median!, y: ys.median! };
  const isClose = [xs, ys].every(({ q1, q3 }) => q3! - q1! <= AGREED_SPREAD);
  return {
    plane: {
      ...NO_PLANE,
      points,
      centre,
      spread: points.reduce((sum, point) => sum + distance(point, centre), 0) / points.length,
      clusters,
      furthest: furthestPair(clusters),
      measured: besideMeasured(centre, measured),
    },
    advice: nextVoteStep({ stopIqr: isClose, stable: netChange === null ? null : netChange < STABLE_CHANGE }, round),
    netChange,
  };
}

/** A plane of which nothing is told. */
export const NO_PLANE: PlaneTally = {
  points: [],
  grid: null,
  box: null,
  centre: null,
  spread: null,
  clusters: [],
  furthest: null,
  measured: null,
};

/** Points by quarter of the plane; on the line counts as the lower side. */
export function quarterCounts(points: readonly Xy[], boundary: Xy): number[] {
  const counts = [0, 0, 0, 0];
  for (const { x, y } of points) counts[(x > boundary.x ? 1 : 0) + (y > boundary.y ? 2 : 0)]! += 1;
  return counts;
}

/** The way between two points. */
export function distance(a: Xy, b: Xy): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The wave's point beside the room's centre; null if the wave has none. */
export function besideMeasured(centre: Xy, measured: Measured | null): PlaneTally['measured'] {
  const point = measured?.point;
  if (!point) return null;
  const difference = { x: centre.x - point.x, y: centre.y - point.y };
  return { point, difference, distance: distance(centre, point) };
}

function shareMoved(before: readonly number[], now: readonly number[]): number | null {
  const total = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);
  if (total(before) === 0 || total(now) === 0) return null;
  return now.reduce((sum, n, i) => sum + Math.abs(n / total(now) - before[i]! / total(before)), 0) / 2;
}
