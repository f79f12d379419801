import { axisKeys } from '../instrument/readers.js';
import type { Instrument, Placement } from '../instrument/instrument.js';
import { liesAsSaid } from './boundary-rule.js';
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

const USUAL_TYPES: NonNullable<Placement['result_types']> = {
  clear: { when: { distance: 'at_least', to: 'every' }, label: '{position}' },
  borderline: { when: { distance: 'less_than', to: 'one' }, label: '{position}, bordering on {neighbour}' },
  centre: { when: { distance: 'less_than', to: 'every' }, label: 'Mixed position' },
};

/** By the boundaries, the margin and the result types of the instrument. */
export function pointPlacement(instrument: Instrument): PointPlacement {
  const axes = axisKeys(instrument);
  const margin = instrument.right_sizing?.margin ?? instrument.placement?.margin?.min ?? USUAL_MARGIN;
  const boundary = (axis: string) => instrument.placement?.boundary[axis] ?? 50;
  const types = Object.entries(instrument.placement?.result_types ?? USUAL_TYPES);
  const sidesOf = (point: Point) => axes.map((axis) => (point[axis] ?? 0) > boundary(axis) + TOLERANCE);
  const positionAt = (sides: readonly boolean[]) =>
    instrument.positions?.find((position) => axes.every((axis, i) => position[axis] === (sides[i] ? 'high' : 'low')));

  const place = (point: Point): PlacedAdvice => {
    const distances = axes.map((axis) => Math.abs((point[axis] ?? 0) - boundary(axis)));
    const [result, type] = types.find(([, { when }]) => liesAsSaid(when, distances, margin)) ?? [];
    const sides = sidesOf(point);
    const near = distances.map((distance) => distance < margin - TOLERANCE);
    const nearOne = near.filter(Boolean).length === 1;
    const here = positionAt(sides);
    const across = nearOne ? positionAt(sides.map((side, i) => side !== near[i])) : undefined;
    const label = (type?.label ?? '{position}')
      .replace('{position}', here?.label ?? '')
      .replace('{neighbour}', across?.label ?? '');
    return {
      result: result ?? 'clear',
      position: here?.key ?? null,
      neighbour: across?.key ?? null,
      label,
    };
  };
  return { axes, margin, place, positionOf: (point) => positionAt(sidesOf(point))?.key ?? null };
}
