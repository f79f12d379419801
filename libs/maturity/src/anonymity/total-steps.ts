import { stepOf, unitsPerPoint } from './bands.js';

/** What a total of the whole organisation is a total of: finer steps are tried for sums of three questions and more. */
export interface TotalFacts {
  readonly n: number;
  readonly levels: number;
  readonly questions: number;
}

/** A way to tell a total: `rounded` by `roundedOf`, `band` by `bandOf`, in a step of `unitsPerPoint(levels)`. */
export interface Rung {
  readonly how: 'rounded' | 'band';
  readonly step: number;
}

/** Ways to tell a total of at least ten people, finest first (docs/anonymity.md, P3); below ten the step of groups, then twice that. */
export function totalSteps(facts: TotalFacts): Rung[] {
  const coarse = stepOf(facts.n);
  const fine = finePoints(facts).map((points) => points * unitsPerPoint(facts.levels));
  return [
    ...fine.filter((step) => step < coarse).map((step): Rung => ({ how: 'rounded', step })),
    { how: 'band', step: coarse },
    { how: 'band', step: 2 * coarse },
  ];
}

function finePoints({ n, questions }: TotalFacts): readonly number[] {
  if (n < 10) return [];
  if (questions >= 3) return n < 40 ? [1, 2, 4] : n < 160 ? [1, 2] : [1];
  return n < 40 ? [2.5, 5] : [1, 2];
}
