import type { LabelSide, PlanePoint } from './outline.js';

/** A point of the plane before its label has a place. */
export type UnplacedPoint = Omit<PlanePoint, 'side'>;

/** A rectangle on the plane, in percent of its side; y grows upwards. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Sizes of the drawn parts in percent of the plane's side, as both renderers set them. */
const CHARACTER = 2.25;
const LINE = 3.6;
const MARK = 2.3;
const AWAY = 3.2;

/** The first is taken where nothing is in the way. */
const SIDES: readonly LabelSide[] = ['right', 'left', 'above', 'below'];

function boxOf({ label, x, y }: UnplacedPoint, side: LabelSide): Box {
  const width = label.length * CHARACTER;
  const middle = { low: y - LINE / 2, high: y + LINE / 2 };
  const centred = { left: x - width / 2, right: x + width / 2 };
  switch (side) {
    case 'right':
      return { left: x + AWAY, right: x + AWAY + width, ...middle };
    case 'left':
      return { left: x - AWAY - width, right: x - AWAY, ...middle };
    case 'above':
      return { ...centred, low: y + AWAY - 1, high: y + AWAY - 1 + LINE };
    case 'below':
      return { ...centred, low: y - AWAY + 1 - LINE, high: y - AWAY + 1 };
  }
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.low < b.high && b.low < a.high;

const isOutside = ({ left, right, low, high }: Box): boolean => left < 0 || right > 100 || low < 0 || high > 100;

const markOf = ({ x, y, shift }: UnplacedPoint): Box => ({
  left: x + shift - MARK,
  right: x + shift + MARK,
  low: y - MARK,
  high: y + MARK,
});

/** Points at one place, as those in the same bands are, stand beside each other around it. */
export function sideBySide(points: readonly UnplacedPoint[]): UnplacedPoint[] {
  return points.map((point) => {
    const here = points.filter(({ x, y }) => x === point.x && y === point.y);
    return { ...point, shift: (here.indexOf(point) - (here.length - 1) / 2) * 2 * MARK };
  });
}

/** Letters of groups and numbers of waves stand in their marks; whatever is named has a label beside it. */
const isLabelled = ({ key }: UnplacedPoint): boolean => !key.startsWith('group:') && !key.startsWith('wave:');

/**
 * Gives every named point the side on which labels, marks and the frame are least in each other's way. Few points are
 * named (today, desired, recommended, agreed), so that all ways to place them can be compared.
 */
export function withLabelSides(points: readonly UnplacedPoint[]): PlanePoint[] {
  const named = points.filter(isLabelled);
  const ways = named.reduce<LabelSide[][]>((all, _) => all.flatMap((way) => SIDES.map((side) => [...way, side])), [[]]);
  const trouble = (way: readonly LabelSide[]): number => {
    const boxes = named.map((point, i) => boxOf(point, way[i]!));
    const outside = boxes.filter(isOutside).length;
    const onLabels = boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => meets(box, other))).length;
    const onMarks = boxes.flatMap((box, i) =>
      points.filter((one) => one !== named[i] && meets(box, markOf(one))),
    ).length;
    return outside * 100 + onLabels * 10 + onMarks * 3 + way.reduce((sum, side) => sum + SIDES.indexOf(side) * 0.1, 0);
  };
  const best = ways.reduce((least, way) => (trouble(way) < trouble(least) ? way : least));
  return points.map((point) => ({ ...point, side: best[named.indexOf(point)] ?? 'right' }));
}
