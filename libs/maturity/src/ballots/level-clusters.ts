/** Levels that belong together. */
export interface LevelCluster {
  from: number;
  to: number;
  n: number;
}

/**
 * Parts the votes where hardly anybody stands: at an empty level, or at one with less than half the votes of the smaller
 * of the peaks on its two sides. Votes in such a valley go with the lower side.
 */
export function levelClusters(counts: readonly number[], lowest: number): LevelCluster[] {
  const clusters: LevelCluster[] = [];
  let from = 0;
  for (let place = 1; place <= counts.length; place += 1) {
    if (place < counts.length && !isParted(counts, from, place)) continue;
    const cluster = trimmed(counts, from, place - 1, lowest);
    if (cluster) clusters.push(cluster);
    from = place;
  }
  return clusters;
}

/** Whether a valley that ends just before `place` parts what lies from `from` on below it from what comes. */
function isParted(counts: readonly number[], from: number, place: number): boolean {
  const valley = counts[place - 1]!;
  if (counts[place]! <= valley || place - 1 === from) return counts[place]! > 0 && valley === 0;
  const below = Math.max(...counts.slice(from, place - 1));
  const above = peakFrom(counts, place);
  return valley < Math.min(below, above) / 2;
}

/** The height of the slope that rises from `place` on. */
function peakFrom(counts: readonly number[], place: number): number {
  let top = place;
  while (top + 1 < counts.length && counts[top + 1]! >= counts[top]!) top += 1;
  return counts[top]!;
}

function trimmed(counts: readonly number[], from: number, to: number, lowest: number): LevelCluster | null {
  while (from <= to && counts[from] === 0) from += 1;
  while (to >= from && counts[to] === 0) to -= 1;
  if (from > to) return null;
  return { from: lowest + from, to: lowest + to, n: counts.slice(from, to + 1).reduce((sum, n) => sum + n, 0) };
}
