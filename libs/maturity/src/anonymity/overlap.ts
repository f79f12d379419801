import type { Grouping } from './grouping.js';

/** A combination of blocks of two groupings whose difference rests on too few people. */
export interface WeakCut {
  people: number;
  /** Blocks of the first and of the second grouping on one side of it. */
  first: Set<number>;
  second: Set<number>;
}

/**
 * Looks for blocks of two groupings that differ by some but fewer than k people: a cut below k in the graph whose nodes are the blocks
 * and whose edges are the people. Exact, by the minimum cut of each connected part (Stoer & Wagner 1997); null if there is none.
 */
export function weakCut(a: Grouping, b: Grouping, k: number): WeakCut | null {
  const width = a.pool + 1;
  const nodes = width + b.pool + 1;
  const weights = new Float64Array(nodes * nodes);
  a.of.forEach((first, person) => {
    const second = b.of[person]!;
    if (first < 0 || second < 0) return;
    weights[first * nodes + width + second]!++;
    weights[(width + second) * nodes + first]!++;
  });
  for (const part of connectedParts(weights, nodes)) {
    const found = cutBelow(weights, nodes, part, k);
    if (!found) continue;
    const side = [...found.side];
    return {
      people: found.people,
      first: new Set(side.filter((node) => node < width)),
      second: new Set(side.filter((node) => node >= width).map((node) => node - width)),
    };
  }
  return null;
}

/** Nodes of each connected part with more than one node. */
function connectedParts(weights: Float64Array, nodes: number): number[][] {
  const seen = new Uint8Array(nodes);
  const parts: number[][] = [];
  for (let start = 0; start < nodes; start++) {
    if (seen[start]) continue;
    seen[start] = 1;
    const part = [start];
    for (let at = 0; at < part.length; at++) {
      for (let next = 0; next < nodes; next++) {
        if (seen[next] || weights[part[at]! * nodes + next] === 0) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    if (part.length > 1) parts.push(part);
  }
  return parts;
}

function cutBelow(
  weights: Float64Array,
  nodes: number,
  part: readonly number[],
  k: number,
): { people: number; side: Set<number> } | null {
  const merged = new Map(part.map((node) => [node, [node]]));
  const active = [...part];
  const merge = (keep: number, gone: number) => {
    merged.get(keep)!.push(...merged.get(gone)!);
    active.splice(active.indexOf(gone), 1);
    for (const other of active) {
      if (other === keep) continue;
      const sum = weights[keep * nodes + other]! + weights[gone * nodes + other]!;
      weights[keep * nodes + other] = sum;
      weights[other * nodes + keep] = sum;
    }
  };
  while (active.length > 1) {
    const heavy = heavyEdge(weights, nodes, active, k);
    if (heavy) {
      // No cut below k can part two nodes that k people hold together.
      merge(heavy[0], heavy[1]);
      continue;
    }
    const { last, beforeLast, people } = cutOfPhase(weights, nodes, active);
    if (people < k) return { people, side: new Set(merged.get(last)) };
    merge(beforeLast, last);
  }
  return null;
}

function heavyEdge(
  weights: Float64Array,
  nodes: number,
  active: readonly number[],
  k: number,
): [number, number] | null {
  for (let i = 0; i < active.length; i++) {
    for (let j = i + 1; j < active.length; j++) {
      if (weights[active[i]! * nodes + active[j]!]! >= k) return [active[i]!, active[j]!];
    }
  }
  return null;
}

/** One maximum adjacency ordering; the cut that parts its last node from the rest. */
function cutOfPhase(
  weights: Float64Array,
  nodes: number,
  active: readonly number[],
): { last: number; beforeLast: number; people: number } {
  const tied = new Map(active.map((node) => [node, 0]));
  let last = active[0]!;
  let beforeLast = last;
  let people = 0;
  while (tied.size > 0) {
    beforeLast = last;
    people = -1;
    for (const [node, weight] of tied) {
      if (weight > people) [last, people] = [node, weight];
    }
    tied.delete(last);
    for (const [node, weight] of tied) tied.set(node, weight + weights[last * nodes + node]!);
  }
  return { last, beforeLast, people };
}
