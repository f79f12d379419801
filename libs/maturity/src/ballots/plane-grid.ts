import type { Band } from '../anonymity/bands.js';
import type { Xy } from '../position/plane-geometry.js';

/** The plane in fields, five by five, where single points may not be told. */
export const GRID = 5;

/** How much of the room stands in a field; `few` may be nobody. */
export type FieldShare = 'few' | 'several' | 'many';

/** In percent of the room: from here on several, from here on many. */
const SEVERAL = 20;
const MANY = 40;

/** The field of a coordinate, 0 to 4. */
export const fieldOf = (coordinate: number): number => Math.min(GRID - 1, Math.floor((coordinate * GRID) / 100));

/** The place of a point's field: rows upwards, in each from left to right. */
export const placeOf = ({ x, y }: Xy): number => fieldOf(y) * GRID + fieldOf(x);

/** How much of the room a number of votes is. */
export function fieldShareOf(votes: number, n: number): FieldShare {
  if (100 * votes >= MANY * n) return 'many';
  return 100 * votes >= SEVERAL * n ? 'several' : 'few';
}

/** Where the fields that hold several or many have their middle; null if none does. */
export function gridCentre(grid: readonly FieldShare[]): Xy | null {
  const weights = grid.map((share) => ({ few: 0, several: 1, many: 2 })[share]);
  const total = weights.reduce<number>((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const mean = (of: (place: number) => number) =>
    weights.reduce<number>((sum, weight, place) => sum + weight * middleOfField(of(place)), 0) / total;
  return { x: mean((place) => place % GRID), y: mean((place) => Math.floor(place / GRID)) };
}

/** Whether the fields that hold several or many lie within two by two. */
export function isGridClose(grid: readonly FieldShare[]): boolean {
  const marked = [...grid.keys()].filter((place) => grid[place] !== 'few');
  const isNear = (fields: readonly number[]) => Math.max(...fields) - Math.min(...fields) <= 1;
  return marked.length > 0 && isNear(marked.map((p) => p % GRID)) && isNear(marked.map((p) => Math.floor(p / GRID)));
}

/** A band of mean fields, as percent of the plane; the ends reach its edge. */
export function inPlane({ from, to, end }: Band): Band {
  const margin = 100 / GRID / 2;
  const at = (points: number) => margin + ((100 - 2 * margin) * points) / 100;
  return { from: end === 'low' ? 0 : at(from), to: end === 'high' ? 100 : at(to), end };
}

const middleOfField = (field: number): number => ((field + 0.5) * 100) / GRID;
