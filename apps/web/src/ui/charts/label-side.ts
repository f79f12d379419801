import type { PlanePoint } from '@sextant/maturity';

/** Where a label stands, seen from its point, in units of the drawing. */
export interface LabelSide {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The first is taken where nothing is in the way. */
const SIDES: readonly LabelSide[] = [
  { dx: 13, dy: 4, anchor: 'start' },
  { dx: -13, dy: 4, anchor: 'end' },
  { dx: 0, dy: -14, anchor: 'middle' },
  { dx: 0, dy: 23, anchor: 'middle' },
];
const CHARACTER = 8;
const LINE = 14;
const MARK = 9;

/** The side of a point on which its label covers the fewest other points and stays inside a square of this size. */
export function labelSide(point: PlanePoint, points: readonly PlanePoint[], size: number): LabelSide {
  const place = (pct: number): number => (pct / 100) * size;
  const width = point.label.length * CHARACTER;
  const covered = ({ dx, dy, anchor }: LabelSide): number => {
    const shift = anchor === 'start' ? 0 : anchor === 'end' ? -width : -width / 2;
    const left = place(point.x) + dx + shift;
    const bottom = size - place(point.y) + dy;
    const isOutside = left < 0 || left + width > size || bottom > size || bottom - LINE < 0;
    const hit = points.filter((other) => {
      const [x, y] = [place(other.x), size - place(other.y)];
      return (
        other !== point && x > left - MARK && x < left + width + MARK && y > bottom - LINE - MARK && y < bottom + MARK
      );
    });
    return hit.length + (isOutside ? points.length : 0);
  };
  return SIDES.reduce((best, side) => (covered(side) < covered(best) ? side : best));
}
