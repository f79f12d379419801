import { axisKeys } from '../instrument/readers.js';
import type { Instrument } from '../instrument/instrument.js';
import type { AdviceProblem } from './advice-problem.js';
import { TOLERANCE, type Point } from './points.js';

/** Where a point lies, by the rules of the instrument. */
export interface PlacedAdvice {
  /** Key of the result type: `clear`, `borderline` or `centre` unless the instrument names others. */
  result: string;
  position: string | null;
  /** Across the boundary, if the point is near exactly one. */
  neighbour: string | null;
  /** The result type's wording with the names filled in. */
  label: string;
}

/** Places points without sampling error: a fixed margin around the boundaries of the instrument. */
export interface PointPlacement {
  axes: readonly string[];
  margin: number;
  place(point: Point): PlacedAdvice;
  /** Key of the position in whose quarter the point lies; on the line is the lower side. */
  positionOf(point: Point): string | null;
}

const USUAL_MARGIN = 5;

const USUAL_TYPES = {
  clear: { when: 'distance to both boundaries >= margin', label: '{position}' },
  borderline: { when: 'distance to exactly one boundary < margin', label: '{position}, bordering on {neighbour}' },
  centre: { when: 'distance to both boundaries < margin', label: 'Mixed position' },
};

type Condition = (distances: readonly number[], margin: number) => boolean;

/** Reads boundaries, margin and result types; what cannot be read is added to `problems`. */
export function pointPlacement(instrument: Instrument, problems: AdviceProblem[]): PointPlacement {
  const axes = axisKeys(instrument);
  const margin = marginForAdvice(instrument);
  const boundary = (axis: string) => instrument.placement?.boundary[axis] ?? 50;
  const types = Object.entries(instrument.placement?.result_types ?? USUAL_TYPES).map(([key, { when, label }]) => {
    const condition = distanceCondition(when);
    if (condition === null)
      problems.push({
        path: `placement.result_types.${key}.when`,
        message: `"${when}" is not understood; write it like "${USUAL_TYPES.clear.when}"`,
      });
    return { key, label, condition };
  });
  const sidesOf = (point: Point) => axes.map((axis) => (point[axis] ?? 0) > boundary(axis) + TOLERANCE);
  const positionAt = (sides: readonly boolean[]) =>
    instrument.positions?.find((position) => axes.every((axis, i) => position[axis] === (sides[i] ? 'high' : 'low')));

  const place = (point: Point): PlacedAdvice => {
    const distances = axes.map((axis) => Math.abs((point[axis] ?? 0) - boundary(axis)));
    const type = types.find(({ condition }) => condition?.(distances, margin));
    const sides = sidesOf(point);
    const near = distances.map((distance) => distance < margin - TOLERANCE);
    const nearOne = near.filter(Boolean).length === 1;
    const here = positionAt(sides);
    const across = nearOne ? positionAt(sides.map((side, i) => side !== near[i])) : undefined;
    const label = (type?.label ?? '{position}')
      .replace('{position}', here?.label ?? '')
      .replace('{neighbour}', across?.label ?? '');
    return {
      result: type?.key ?? 'clear',
      position: here?.key ?? null,
      neighbour: across?.key ?? null,
      label,
    };
  };
  return { axes, margin, place, positionOf: (point) => positionAt(sidesOf(point))?.key ?? null };
}

/** "margin is 5 because no sampling is involved", or the smallest margin that the placement rule allows. */
function marginForAdvice(instrument: Instrument): number {
  const number = String.raw`(\d+(?:\.\d+)?)`;
  for (const step of instrument.right_sizing?.steps ?? []) {
    const said = new RegExp(String.raw`\bmargin (?:is|of) ${number}`, 'i').exec(step);
    if (said) return Number(said[1]);
  }
  const smallest = new RegExp(`${number}\\s*,\\s*${number}\\s*\\)`).exec(instrument.placement?.margin?.rule ?? '');
  return smallest ? Number(smallest[1]) : USUAL_MARGIN;
}

/** `distance to both boundaries >= margin`: how many boundaries, which comparison. */
function distanceCondition(sentence: string): Condition | null {
  const words =
    /^(?:the )?distance to (both|all|either|any|at least one|exactly one|one|no|neither) boundar(?:y|ies) (?:is )?(>=|<=|<|>|at least|at most|less than|more than|below|above) (?:the )?margin$/i;
  const found = words.exec(sentence.trim().replace(/\s+/g, ' '));
  if (!found) return null;
  const [count, comparison] = [found[1]!.toLowerCase(), found[2]!.toLowerCase()];
  const holds = (distance: number, margin: number) => {
    if (comparison === '>=' || comparison === 'at least') return distance >= margin - TOLERANCE;
    if (comparison === '<=' || comparison === 'at most') return distance <= margin + TOLERANCE;
    if (comparison === '<' || comparison === 'less than' || comparison === 'below')
      return distance < margin - TOLERANCE;
    return distance > margin + TOLERANCE;
  };
  return (distances, margin) => {
    const hits = distances.filter((distance) => holds(distance, margin)).length;
    if (count === 'both' || count === 'all') return hits === distances.length;
    if (count === 'exactly one' || count === 'one') return hits === 1;
    if (count === 'no' || count === 'neither') return hits === 0;
    return hits > 0;
  };
}
