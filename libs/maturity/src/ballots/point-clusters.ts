import type { Xy } from '../position/plane-geometry.js';

/** Points this close belong together: a fifth of the range. */
const REACH = 20;

/** Points that belong together, around their mean. */
export interface PointCluster {
  centre: Xy;
  n: number;
}

/** Joins points that lie within reach of each other, directly or over others; the largest cluster first. */
export function pointClusters(points: readonly Xy[]): PointCluster[] {
  const rest = new Set(points);
  const clusters: PointCluster[] = [];
  for (const first of points) {
    if (!rest.delete(first)) continue;
    const members = [first];
    for (const member of members) {
      for (const other of rest) {
        if (Math.hypot(other.x - member.x, other.y - member.y) > REACH) continue;
        rest.delete(other);
        members.push(other);
      }
    }
    const mean = (of: (point: Xy) => number) => members.reduce((sum, point) => sum + of(point), 0) / members.length;
    clusters.push({ centre: { x: mean(({ x }) => x), y: mean(({ y }) => y) }, n: members.length });
  }
  return clusters.sort((a, b) => b.n - a.n);
}

/** The two clusters whose centres lie furthest apart, by place; null for fewer than two. */
export function furthestPair(clusters: readonly PointCluster[]): [number, number] | null {
  let [pair, longest]: [[number, number] | null, number] = [null, -1];
  for (let i = 0; i < clusters.length; i += 1) {
    for (let j = i + 1; j < clusters.length; j += 1) {
      const [a, b] = [clusters[i]!.centre, clusters[j]!.centre];
      const apart = Math.hypot(a.x - b.x, a.y - b.y);
      if (apart > longest) [pair, longest] = [[i, j], apart];
    }
  }
  return pair;
}
