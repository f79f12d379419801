import type { BoundaryRule } from '../instrument/rules.js';
import { TOLERANCE } from './points.js';

const SENTENCE =
  /^(?:the )?distance to (both|all|either|any|at least one|exactly one|one|no|neither) boundar(?:y|ies) (?:is )?(>=|<=|<|>|at least|at most|less than|more than|below|above) (?:the )?margin$/i;

const COUNTS: Readonly<Record<string, BoundaryRule['to']>> = {
  both: 'every',
  all: 'every',
  'exactly one': 'one',
  one: 'one',
  no: 'none',
  neither: 'none',
};

const DISTANCES: Readonly<Record<string, BoundaryRule['distance']>> = {
  '>=': 'at_least',
  'at least': 'at_least',
  '<=': 'at_most',
  'at most': 'at_most',
  '<': 'less_than',
  'less than': 'less_than',
  below: 'less_than',
};

/** Reads `distance to both boundaries >= margin`. Throws `SyntaxError`. */
export function readBoundaryRule(sentence: string): BoundaryRule {
  const found = SENTENCE.exec(sentence.trim().replace(/\s+/g, ' '));
  if (!found) {
    throw new SyntaxError(`"${sentence}" is not understood; write it like "distance to both boundaries >= margin"`);
  }
  const [count, comparison] = [found[1]!.toLowerCase(), found[2]!.toLowerCase()];
  return { distance: DISTANCES[comparison] ?? 'more_than', to: COUNTS[count] ?? 'some' };
}

/** Whether a point with these distances to the boundaries meets the rule. */
export function liesAsSaid({ distance, to }: BoundaryRule, distances: readonly number[], margin: number): boolean {
  const hits = distances.filter((own) => {
    if (distance === 'at_least') return own >= margin - TOLERANCE;
    if (distance === 'at_most') return own <= margin + TOLERANCE;
    return distance === 'less_than' ? own < margin - TOLERANCE : own > margin + TOLERANCE;
  }).length;
  if (to === 'every') return hits === distances.length;
  if (to === 'one') return hits === 1;
  return to === 'none' ? hits === 0 : hits > 0;
}
