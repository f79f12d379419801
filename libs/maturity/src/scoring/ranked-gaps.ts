import { rankGaps } from '@sextant/statistics';

import type { Gap } from '../result/result-document.js';

/** Gaps of one kind with their ranks; 1 is the largest. */
export function rankedGaps(gaps: readonly Gap[]): Gap[] {
  const told = gaps.filter(({ pct }) => pct !== null);
  const order = rankGaps(
    told.map(({ key, pct, interval }) => ({
      key,
      gap: pct,
      ciLow: interval?.low ?? null,
      ciHigh: interval?.high ?? null,
    })),
  );
  const byKey = new Map(order.map(({ key, rank, tied }) => [key, { rank, tied }]));
  return gaps.map((entry) => ({ ...entry, ...byKey.get(entry.key) }));
}
