import { liveBlocks, sizesOf, withPooled, type Grouping } from './grouping.js';
import { isolationAudit } from './isolation-audit.js';
import { weakCut, type WeakCut } from './overlap.js';

/** A grouping that may stand beside those already released; null if not even a coarse form of it may. */
export type Fitted = { grouping: Grouping; isCoarser: boolean } | null;

/** Makes a further grouping fit beside those already released. */
export type Fitting = (released: readonly Grouping[], candidate: Grouping, k: number) => Fitted;

/**
 * Pools blocks of the candidate until no combination of released blocks singles out fewer than k people: by the minimum cut against
 * each grouping, by the audit against all of them together. A candidate of a single block says nothing and is none.
 */
export const fitSafely: Fitting = (released, candidate, k) => {
  const others = released.filter((grouping) => liveBlocks(grouping) > 1);
  let grouping = candidate;
  while (liveBlocks(grouping) > 1) {
    const blocks = blocksToPool(others, grouping, k);
    if (!blocks) return { grouping, isCoarser: grouping !== candidate };
    grouping = withPooled(grouping, blocks);
  }
  return null;
};

/** Which blocks must not stand apart, or null if all may. */
function blocksToPool(others: readonly Grouping[], candidate: Grouping, k: number): Set<number> | null {
  for (const other of others) {
    const cut = weakCut(other, candidate, k);
    if (cut) return acrossTheCut(other, candidate, cut);
  }
  if (others.length < 2) return null;
  const audit = isolationAudit([...others, candidate], k);
  if (audit.verdict === 'safe') return null;
  const suspects = audit.verdict === 'unsafe' ? new Set(audit.people.map((person) => candidate.of[person]!)) : null;
  return twoSmallest(candidate, suspects);
}

/**
 * The cheapest pair of candidate blocks that the few people of the cut connect, one on each side of it: in the pool together they close
 * the cut. Cheap is what leaves most blocks single, then what moves fewest people.
 */
function acrossTheCut(other: Grouping, candidate: Grouping, cut: WeakCut): Set<number> {
  const sizes = sizesOf(candidate);
  const neighbours = blocksByPartner(other, candidate);
  let best: { pair: [number, number]; cost: number } | null = null;
  for (const [person, first] of other.of.entries()) {
    const second = candidate.of[person]!;
    if (first < 0 || second < 0 || cut.first.has(first) === cut.second.has(second)) continue;
    for (const partner of neighbours.get(first)!) {
      if (cut.second.has(partner) === cut.second.has(second)) continue;
      const pair: [number, number] = [Math.min(second, partner), Math.max(second, partner)];
      const cost = pair.reduce((sum, block) => sum + (block === candidate.pool ? 0 : 1e6 + sizes[block]!), 0);
      if (!best || cost < best.cost || (cost === best.cost && isBefore(pair, best.pair))) best = { pair, cost };
    }
  }
  return best ? new Set(best.pair) : twoSmallest(candidate, cut.second);
}

function isBefore(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** Candidate blocks that share people with each block of the other grouping. */
function blocksByPartner(other: Grouping, candidate: Grouping): Map<number, Set<number>> {
  const partners = new Map<number, Set<number>>();
  other.of.forEach((first, person) => {
    const second = candidate.of[person]!;
    if (first < 0 || second < 0) return;
    const known = partners.get(first);
    if (known) known.add(second);
    else partners.set(first, new Set([second]));
  });
  return partners;
}

/** The pool, if there is one, and the smallest suspect; else the two smallest, suspects first. */
function twoSmallest(candidate: Grouping, suspects: ReadonlySet<number> | null): Set<number> {
  const sizes = sizesOf(candidate);
  const cost = (block: number) =>
    (block === candidate.pool ? -1e9 : 0) + (suspects?.has(block) === false ? 1e6 : 0) + sizes[block]!;
  const live = Array.from(sizes.keys()).filter((block) => sizes[block]! > 0);
  return new Set(live.sort((a, b) => cost(a) - cost(b) || a - b).slice(0, 2));
}
