import type { Band } from '../anonymity/bands.js';

/** How wide bands of shares are, in percent: the more people, the finer. */
export function shareWidth(n: number): number {
  if (n < 40) return 20;
  return n < 160 ? 10 : 5;
}

/** Shares that lie equally far into their bands and make the whole: what is reckoned with where numbers are needed. */
export function likelyShares(bands: readonly Band[]): number[] {
  const sum = (of: (band: Band) => number) => bands.reduce((total, band) => total + of(band), 0);
  const lowest = sum(({ from }) => from);
  const into = (100 - lowest) / (sum(({ to }) => to) - lowest);
  return bands.map(({ from, to }) => from + into * (to - from));
}

/** Places of options by their shares, the largest first; options in one band stay in their order. */
export function orderByShares(bands: readonly Band[]): number[] {
  const middle = (place: number) => bands[place]!.from + bands[place]!.to;
  return [...bands.keys()].sort((a, b) => middle(b) - middle(a) || a - b);
}
