import { normalQuantile } from './distributions.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL, InvalidInput, assertLevel } from './invalid-input.js';

/** A share of people with its interval, 0 to 1. */
export interface Proportion {
  readonly share: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly flags: Flag[];
}

/** Share with the interval of Wilson (1927); `count` may hold halves, as for ties in a rank. */
export function proportion(count: number, n: number, level: number = DEFAULT_LEVEL): Proportion {
  assertLevel(level);
  if (!Number.isFinite(n) || n < 0) throw new InvalidInput('n', `${n} is not a number of people`);
  if (!(count >= 0 && count <= n)) throw new InvalidInput('count', `${count} is not between 0 and ${n}`);
  if (n === 0) return { share: null, ciLow: null, ciHigh: null, flags: ['no_data'] };
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = count / n;
  const shrink = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { share, ciLow: Math.max(0, centre - half), ciHigh: Math.min(1, centre + half), flags: [] };
}
