import { presentValues } from './answers.js';
import type { Values } from './answers.js';
import { DEFAULT_LEVEL, InvalidInput } from './invalid-input.js';
import { TIE } from './moments.js';
import type { Flag } from './flags.js';
import { proportion } from './proportion.js';
import { quartiles } from './quantiles.js';

/** Where an organisation stands among others; `show` says how much of it may be seen. */
export interface Benchmark {
  readonly peers: number;
  readonly show: 'none' | 'median' | 'quartiles' | 'percentile';
  readonly below: number;
  readonly equal: number;
  readonly above: number;
  /** Mid-rank percentile, 0 to 100, with the interval of Wilson (1927). */
  readonly percentileRank: number | null;
  readonly wilsonLow: number | null;
  readonly wilsonHigh: number | null;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  readonly flags: Flag[];
}

/** Compares one organisation's value with its peers', its own left out by the caller; median from 5, quartiles from 10, rank from 20. */
export function benchmark(own: number, peers: Values, options: { readonly level?: number } = {}): Benchmark {
  if (!Number.isFinite(own)) throw new InvalidInput('own', `${own} is not a finite number`);
  const values = presentValues(peers, 'peers');
  const k = values.length;
  const below = values.filter((value) => value < own - TIE).length;
  const equal = values.filter((value) => Math.abs(value - own) <= TIE).length;
  const rank = proportion(below + equal / 2, k, options.level ?? DEFAULT_LEVEL);
  const percent = (share: number | null) => (share === null ? null : share * 100);
  return {
    peers: k,
    show: k < 5 ? 'none' : k < 10 ? 'median' : k < 20 ? 'quartiles' : 'percentile',
    below,
    equal,
    above: k - below - equal,
    percentileRank: percent(rank.share),
    wilsonLow: percent(rank.ciLow),
    wilsonHigh: percent(rank.ciHigh),
    ...quartiles(values),
    flags: k < 5 ? ['few_peers'] : [],
  };
}

/** Whether peers may be shown across tenants: at least three tenants, none with more than half of the peers. */
export function tenantsSuffice(tenantOfPeer: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const tenant of tenantOfPeer) counts.set(tenant, (counts.get(tenant) ?? 0) + 1);
  return counts.size >= 3 && [...counts.values()].every((count) => count * 2 <= tenantOfPeer.length);
}
