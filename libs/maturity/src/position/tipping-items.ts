/** One item's pull on one axis. */
export interface TipCandidate {
  item: string;
  axis: string;
  /** Share of the axis' loads that this item carries, 0 to 1. */
  share: number;
  /** Points on the item for one level. */
  pointsPerLevel: number;
  /** The item's mean in points, 0 to 100. */
  pct: number;
  /** How far answers lie apart; the most disputed item tips first. */
  consensus: number | null;
}

/** An item that would move the position if rated one level differently. */
export interface TippingItem {
  item: string;
  axis: string;
  direction: 'up' | 'down';
  movesPct: number;
  crosses: boolean;
}

/** An axis whose boundary is near. */
export interface NearAxis {
  axis: string;
  value: number;
  boundary: number;
}

/** The three items that would most tip the balance: those that cross the boundary first, then the strongest, then the most disputed. */
export function tippingItems(near: readonly NearAxis[], candidates: readonly TipCandidate[]): TippingItem[] {
  const tips = near.flatMap(({ axis, value, boundary }) => {
    const isHigh = value > boundary + 1e-9;
    return candidates
      .filter((candidate) => candidate.axis === axis)
      .map((candidate) => {
        const room = isHigh ? candidate.pct : 100 - candidate.pct;
        const movesPct = candidate.share * Math.min(candidate.pointsPerLevel, room);
        // On the line is the low side, so it takes more to get up than to get down.
        const crosses = isHigh ? value - movesPct <= boundary + 1e-9 : value + movesPct > boundary + 1e-9;
        const direction = isHigh ? ('down' as const) : ('up' as const);
        return { tip: { item: candidate.item, axis, direction, movesPct, crosses }, consensus: candidate.consensus };
      });
  });
  return tips
    .filter(({ tip }) => tip.movesPct > 1e-9)
    .sort(
      (a, b) =>
        Number(b.tip.crosses) - Number(a.tip.crosses) ||
        compare(b.tip.movesPct, a.tip.movesPct) ||
        (a.consensus ?? 2) - (b.consensus ?? 2),
    )
    .slice(0, 3)
    .map(({ tip }) => tip);
}

/** Sums of loads differ in the last bits; such differences must not decide an order. */
function compare(a: number, b: number): number {
  return Math.abs(a - b) < 1e-9 ? 0 : a - b;
}
