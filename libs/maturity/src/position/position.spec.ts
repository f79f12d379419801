import { describe, expect, it } from '@jest/globals';

import { drawer } from '../scoring/sample-wave.fixture.js';
import { marginOf } from './margin.js';
import { placeByMargin } from './margin-placement.js';
import { settledLabel, type LabelMemory } from './settled-label.js';
import { tippingItems, type TipCandidate } from './tipping-items.js';

const BOUNDARY = { x: 50, y: 50 };
const MARGIN = { x: 5, y: 5 };

describe('placing a point by margin', () => {
  it.each([
    [
      { x: 23, y: 56 },
      { result: 'clear', quadrant: 'lowXHighY', neighbour: null },
    ],
    [
      { x: 27, y: 49 },
      { result: 'borderline', quadrant: 'lowXLowY', neighbour: 'lowXHighY' },
    ],
    [
      { x: 52, y: 90 },
      { result: 'borderline', quadrant: 'highXHighY', neighbour: 'lowXHighY' },
    ],
    [
      { x: 49, y: 52 },
      { result: 'centre', quadrant: 'lowXHighY', neighbour: null },
    ],
    // On the line is the low side; a distance equal to the margin is far enough.
    [
      { x: 50, y: 55 },
      { result: 'borderline', quadrant: 'lowXHighY', neighbour: 'highXHighY' },
    ],
    [
      { x: 55, y: 45 },
      { result: 'clear', quadrant: 'highXLowY', neighbour: null },
    ],
  ])('%o', (point, placed) => {
    expect(placeByMargin(point, BOUNDARY, MARGIN)).toEqual(placed);
  });
});

describe('the margin', () => {
  const rule = { level: 0.9, min: 5, max: 15 };

  it('is half the interval, held between its ends', () => {
    const margins = [1, 16, 400].map((variance) => marginOf(rule, { variance, df: 20 }, 21));
    expect(margins).toEqual([5, expect.closeTo(6.9, 1), 15]);
  });

  it('is flat for few people: the largest one unless the instrument names another', () => {
    expect(marginOf(rule, { variance: 1, df: 3 }, 4)).toBe(15);
    expect(marginOf({ ...rule, few: { below: 8, margin: 9 } }, { variance: 1, df: 6 }, 7)).toBe(9);
  });
});

describe('the label between waves', () => {
  const before = (x: number): LabelMemory => ({ label: 'lowXLowY', point: { x, y: 20 }, margin: MARGIN });

  it('stays when the point steps just across', () => {
    expect(settledLabel({ x: 54, y: 20 }, BOUNDARY, MARGIN, before(48))).toBe('lowXLowY');
  });

  it('changes when the point lies beyond by the margin', () => {
    expect(settledLabel({ x: 55, y: 20 }, BOUNDARY, MARGIN, before(48))).toBe('highXLowY');
  });

  it('changes when two waves in a row lie beyond by half the margin, and not by less', () => {
    expect(settledLabel({ x: 52.5, y: 20 }, BOUNDARY, MARGIN, before(52.5))).toBe('highXLowY');
    expect(settledLabel({ x: 52.4, y: 20 }, BOUNDARY, MARGIN, before(54))).toBe('lowXLowY');
  });

  it('follows the numbers of the instrument', () => {
    const settled = (x: number, rule: { once: number; twice: number }) =>
      settledLabel({ x, y: 20 }, BOUNDARY, MARGIN, before(48), rule);
    expect(settled(50.5, { once: 0, twice: 0 })).toBe('highXLowY');
    expect(settled(59, { once: 2, twice: 1 })).toBe('lowXLowY');
    expect(settled(60, { once: 2, twice: 1 })).toBe('highXLowY');
  });

  it('settles each axis by itself', () => {
    expect(settledLabel({ x: 51, y: 70 }, BOUNDARY, MARGIN, before(48))).toBe('lowXHighY');
  });

  it('flips in at most 10 % of repeat waves of an unchanged organisation that stands on a boundary', () => {
    const draw = drawer(11);
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    const margin = { x: 5.1, y: 5.1 };
    let memory: LabelMemory | null = null;
    let flips = 0;
    const waves = 20_000;
    for (let wave = 0; wave < waves; wave++) {
      const point = { x: 50 + 3.1 * normal(), y: 20 };
      const label = settledLabel(point, BOUNDARY, margin, memory);
      if (memory !== null && label !== memory.label) flips++;
      memory = { label, point, margin };
    }
    expect(flips / waves).toBeLessThan(0.1);
    expect(flips / waves).toBeGreaterThan(0.02);
  });
});

describe('items that tip the balance', () => {
  const candidate = (item: string, change: Partial<TipCandidate> = {}): TipCandidate => {
    return { item, axis: 'reach', share: 0.1, pointsPerLevel: 25, pct: 40, consensus: 0.8, ...change };
  };

  it('are those that cross first, then the strongest, then the most disputed; three at most', () => {
    const tips = tippingItems(
      [{ axis: 'reach', value: 47, boundary: 50 }],
      [
        candidate('weak', { share: 0.05 }),
        candidate('agreed'),
        candidate('disputed', { consensus: 0.3 }),
        candidate('strong', { share: 0.2 }),
      ],
    );
    expect(tips).toEqual([
      { item: 'strong', axis: 'reach', direction: 'up', movesPct: 5, crosses: true },
      { item: 'disputed', axis: 'reach', direction: 'up', movesPct: 2.5, crosses: false },
      { item: 'agreed', axis: 'reach', direction: 'up', movesPct: 2.5, crosses: false },
    ]);
  });

  it('move no further than the scale goes, and reach the line only downwards', () => {
    const near = [{ axis: 'reach', value: 52.5, boundary: 50 }];
    expect(tippingItems(near, [candidate('low', { pct: 10 })])[0]).toMatchObject({
      direction: 'down',
      movesPct: 1,
      crosses: false,
    });
    expect(tippingItems(near, [candidate('mid')])[0]).toMatchObject({ movesPct: 2.5, crosses: true });
    const below = [{ axis: 'reach', value: 47.5, boundary: 50 }];
    expect(tippingItems(below, [candidate('mid')])[0]).toMatchObject({
      direction: 'up',
      movesPct: 2.5,
      crosses: false,
    });
  });
});
