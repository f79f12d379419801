import { kendallW } from '@sextant/statistics';

import type { Ranking } from './ballot.js';
import type { RankingTally } from './round-tally.js';

const FEWEST = 3;

/** Orders of options: the mean rank of each, and how far the orders agree. What was left out shares the last place. */
export function rankingTally(votes: readonly Ranking[], keys: readonly string[]): RankingTally {
  const ranks = votes.map(({ order }) => keys.map((key) => rankIn(order, key, keys.length)));
  const meanRanks = keys.map(
    (_, place) => ranks.reduce((sum, row) => sum + row[place]!, 0) / Math.max(1, ranks.length),
  );
  const { w, words } = ranks.length >= FEWEST && keys.length >= FEWEST ? kendallW(ranks) : { w: null, words: null };
  return { meanRanks, w, words };
}

/** The place of an option in an order, 1 the first; options that were left out share the last. */
export function rankIn(order: readonly string[], key: string, options: number): number {
  const place = order.indexOf(key);
  return place >= 0 ? place + 1 : (order.length + 1 + options) / 2;
}
