import { compareInUnits, wholeUnits, type Fraction } from './exact-order.js';

/**
 * What stands for a figure in points of 0 to 100 (docs/anonymity.md, P3 to P5). `low` reads "at most `to`", `high` "at least `from`"; nothing
 * finer than the band is ever stored or shown.
 */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly end: 'low' | 'high' | null;
}

/** How coarse a figure is told: by how many people stand behind it, on a scale of how many levels, in which step. */
export interface Grain {
  readonly n: number;
  readonly levels: number;
  /** In units of `unitsPerPoint(levels)`; the step of groups unless given. */
  readonly step?: number;
}

/** Steps, ends and edges are whole numbers of units, of which this many make a point: no edge needs a decimal. */
export const unitsPerPoint = (levels: number): number => 16 * (levels - 1);

/** The step of groups, in units of any scale: u/2 below 10 people, u/4 below 40, u/8 below 160, then u/16, where u is the distance of two levels. */
export function stepOf(n: number): number {
  if (n < 10) return 800;
  if (n < 40) return 400;
  return n < 160 ? 200 : 100;
}

/** Where the ends begin: the smallest multiple of the step not below (100 + u)/n points, at most 50. Never chosen by the answers. */
export function endOf({ n, levels, step = stepOf(n) }: Grain): number {
  return Math.min(Math.ceil((1600 * levels) / (n * step)) * step, middle(levels));
}

/**
 * The band in which a value lies. Edges below 50 belong to the band under them, edges above 50 to the band over them, so that turning
 * the scale mirrors the band; exactly 50, which is its own mirror image, reads in the band under it. Where no edge falls on 50, the band
 * around it is one.
 */
export function bandOf(points: Fraction, grain: Grain): Band {
  const ends = endBandOf(points, grain);
  if (ends) return ends;
  const { n, levels, step = stepOf(n) } = grain;
  const end = endOf(grain);
  const isUpper = compareInUnits(points, middle(levels), unitsPerPoint(levels)) > 0;
  const whole = wholeUnits(isUpper ? mirrorImage(points) : points, unitsPerPoint(levels));
  const isOnUnit = compareInUnits(isUpper ? mirrorImage(points) : points, whole, unitsPerPoint(levels)) === 0;
  const above = Math.ceil((whole - end + (isOnUnit ? 0 : 0.5)) / step);
  const from = end + (above - 1) * step;
  const to = from + step > middle(levels) ? 2 * middle(levels) - from : from + step;
  return isUpper ? inPoints(2 * middle(levels) - to, 2 * middle(levels) - from, levels) : inPoints(from, to, levels);
}

/**
 * A total rounded to the nearest multiple of a step, ties towards 50 (at 50 itself downwards, as in `bandOf`); at the ends the end band
 * of that step. The band is what rounds to the same number, which is its middle.
 */
export function roundedOf(points: Fraction, grain: Required<Grain>): Band {
  const ends = endBandOf(points, grain);
  if (ends) return ends;
  const { levels, step } = grain;
  const isUpper = compareInUnits(points, middle(levels), unitsPerPoint(levels)) > 0;
  const lower = isUpper ? mirrorImage(points) : points;
  const below = Math.floor(wholeUnits(lower, unitsPerPoint(levels)) / step) * step;
  const isNearerBelow = compareInUnits(lower, 2 * below + step, 2 * unitsPerPoint(levels)) < 0;
  const nearest = isNearerBelow || below + step > middle(levels) ? below : below + step;
  const centre = isUpper ? 2 * middle(levels) - nearest : nearest;
  return inPoints(centre - step / 2, centre + step / 2, levels);
}

/** The one number that may be drawn for a band. */
export const middleOf = ({ from, to }: Band): number => (from + to) / 2;

/** Levels `lowest … lowest + levels − 1` that sum to `sum` over n people, as points. */
export function meanInPoints(sum: number, n: number, { lowest, levels }: { lowest: number; levels: number }): Fraction {
  return { numerator: 100 * (sum - n * lowest), denominator: n * (levels - 1) };
}

const middle = (levels: number): number => 50 * unitsPerPoint(levels);

function endBandOf(points: Fraction, grain: Grain): Band | null {
  const { levels } = grain;
  const end = endOf(grain) / unitsPerPoint(levels);
  if (compareInUnits(points, endOf(grain), unitsPerPoint(levels)) <= 0) return { from: 0, to: end, end: 'low' };
  const isHigh = compareInUnits(points, 2 * middle(levels) - endOf(grain), unitsPerPoint(levels)) >= 0;
  return isHigh ? { from: 100 - end, to: 100, end: 'high' } : null;
}

const inPoints = (from: number, to: number, levels: number): Band => ({
  from: from / unitsPerPoint(levels),
  to: to / unitsPerPoint(levels),
  end: null,
});

const mirrorImage = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: BigInt(100) * BigInt(denominator) - BigInt(numerator),
  denominator: BigInt(denominator),
});
