import { describe, expect, it } from '@jest/globals';

import { withLabelSides, type UnplacedPoint } from './label-sides.js';

const point = (key: UnplacedPoint['key'], label: string, x: number, y: number): UnplacedPoint => ({
  key,
  label,
  name: label,
  x,
  y,
  told: { x: String(x), y: String(y) },
  shift: 0,
  hollow: false,
  region: null,
  box: null,
  band: null,
});

const sidesOf = (points: UnplacedPoint[]) => withLabelSides(points).map(({ side }) => side);

describe('sides of labels on the plane', () => {
  it('are on the right where nothing is in the way', () => {
    expect(sidesOf([point('current', 'Today', 20, 30), point('desired', 'Desired', 60, 70)])).toEqual([
      'right',
      'right',
    ]);
  });

  it('keep labels of neighbours apart: none of them goes where the other label would be', () => {
    const [, desired, recommended] = sidesOf([
      point('current', 'Today', 59, 30),
      point('desired', 'Desired', 78, 53),
      point('destination', 'Recommended', 90, 52),
    ]);
    expect(recommended).not.toBe('right');
    expect([desired, recommended]).not.toEqual(['left', 'left']);
    expect(desired).not.toBe('right');
  });

  it('stay inside the frame, even in its corners', () => {
    expect(sidesOf([point('current', 'Today', 99, 50)])).toEqual(['left']);
    expect(sidesOf([point('override', 'Agreed by the board', 50, 99), point('group:a', 'A', 58, 99)])).not.toEqual([
      'above',
    ]);
  });

  it('cut no word short at the frame', () => {
    expect(sidesOf([point('destination', 'Recommended', 25, 56), point('group:a', 'A', 34, 54)])).toEqual([
      'above',
      'right',
    ]);
  });

  it('leave the letters of groups alone', () => {
    const [current] = sidesOf([point('current', 'Today', 40, 40), point('group:a', 'A', 47, 40)]);
    expect(current).toBe('left');
  });
});
