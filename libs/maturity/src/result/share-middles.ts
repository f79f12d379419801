import type { ShareBand } from '../anonymity/gate/share-figure.js';

/** Shares in percent that add up to 100, from the middles of their bands. */
export function middlesOf(shares: readonly ShareBand[]): number[] {
  const middles = shares.map(({ from, to }) => (from + to) / 2);
  const all = middles.reduce((sum, middle) => sum + middle, 0);
  return middles.map((middle) => (100 * middle) / all);
}
