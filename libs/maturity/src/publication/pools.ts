import { byCodeUnit } from '@sextant/statistics';

import { exactOf, product, quotient, ratio, sumOf, type Exact } from '../anonymity/gate/exact.js';
import { NO_GROUP } from '../anonymity/pooling.js';

/** The people who answered a question as its total counts them. */
export interface Pools {
  /** Pool of each person; -1 for people who did not answer. */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
  /** Share of each pool in the total; together 1. */
  readonly shares: readonly Exact[];
}

/** All who answered in one pool. */
export function onePool(answered: readonly boolean[]): Pools {
  const size = answered.filter(Boolean).length;
  return { of: Int32Array.from(answered, (has) => (has ? 0 : -1)), sizes: [size], shares: [ratio(1, 1)] };
}

/**
 * Functions in pools of at least k who answered the question (docs/anonymity.md, P2): those with fewer join each other, then the smallest others. A
 * pool weighs the mean of its functions' weights, so that no weight ever stands for fewer than k answers.
 */
export function poolsOf(
  answered: readonly boolean[],
  functions: readonly (string | null)[],
  weightOf: (key: string) => number,
  k: number,
): Pools {
  const keyOf = (person: number) => functions[person] ?? NO_GROUP;
  const sizes = new Map<string, number>();
  answered.forEach((has, person) => has && sizes.set(keyOf(person), (sizes.get(keyOf(person)) ?? 0) + 1));
  const bySize = [...sizes.keys()].sort((a, b) => sizes.get(a)! - sizes.get(b)! || byCodeUnit(a, b));
  const pooled: string[] = [];
  let people = 0;
  for (const key of bySize) {
    const isNeeded = sizes.get(key)! < k || (people > 0 && people < k);
    if (!isNeeded) continue;
    pooled.push(key);
    people += sizes.get(key)!;
  }
  const alone = [...sizes.keys()].filter((key) => !pooled.includes(key)).sort(byCodeUnit);
  const pools = [...alone.map((key) => [key]), ...(pooled.length > 0 ? [pooled] : [])];
  const weights = pools.map((keys) => product(sumOf(keys.map((key) => exactOf(weightOf(key)))), ratio(1, keys.length)));
  const total = sumOf(weights);
  if (total.numerator === 0n) return onePool(answered);
  const poolOf = new Map(pools.flatMap((keys, pool) => keys.map((key) => [key, pool] as const)));
  return {
    of: Int32Array.from(answered, (has, person) => (has ? poolOf.get(keyOf(person))! : -1)),
    sizes: pools.map((keys) => keys.reduce((sum, key) => sum + sizes.get(key)!, 0)),
    shares: weights.map((weight) => quotient(weight, total)),
  };
}
