import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { AnswerRows } from './answers.js';
import { mersenneStream } from './generator.js';
import { organisationScore } from './organisation-score.js';
import { pointOnPlane, shiftOnPlane } from './point-on-plane.js';
import { positionLabel } from './position-label.js';
import { position, quadrantOf } from './position.js';

const scale = { min: 1, max: 5 };
const boundary = { x: 50, y: 50 };
const x = [
  [1, 2],
  [2, 2],
  [4, 5],
  [5, 5],
  [4, 3],
  [3, 3],
];
const y = [
  [2, 2],
  [3, 1],
  [3, 3],
  [4, 3],
  [5, 4],
  [2, 4],
];

/** The bootstrap as the reference describes it, draw by draw, without any short cut. */
function draw(
  groups: readonly string[],
  seed: number,
  replicates: number,
  scoreOf: (rows: number[]) => number,
): number[] {
  const stream = mersenneStream(seed);
  const strata = [...new Set(groups)].sort().map((key) => groups.flatMap((group, i) => (group === key ? [i] : [])));
  return Array.from({ length: replicates }, () =>
    scoreOf(
      strata.flatMap((rows) =>
        rows.length === 1 ? rows : rows.slice(1).map(() => rows[Math.floor(stream.uniform() * rows.length)]!),
      ),
    ),
  );
}

describe('the point on the plane', () => {
  it('has the intervals of its two scores when everybody answered both axes', () => {
    const point = pointOnPlane(x, y, { scale });
    const score = organisationScore(x, { scale });
    expect(point.x).toBeCloseTo(56.25, 12);
    expect(point.xTCi[0]).toBeCloseTo(score.ciLowPct!, 10);
    expect(point.linearisedCov.dfPair).toBeCloseTo(5, 10);
    expect(point.ellipse.scale).toBeCloseTo(17.3606797749979, 10);
    expect(point.ellipse.semiMajor).toBeCloseTo(65.4306648111115, 9);
  });

  it('has no region for fewer than five people or without variance', () => {
    expect(pointOnPlane(x.slice(2), y.slice(2), { scale })).toMatchObject({ n: 4, ellipse: { scale: null } });
    const flat = pointOnPlane(x, Array(6).fill([4, 4]), { scale });
    expect(flat).toMatchObject({ y: 75, yTCi: [null, null], ellipse: { semiMajor: null } });
    expect(flat.xTCi[0]).not.toBeNull();
    expect(flat.flags).toEqual(['zero_variance', 'no_region']);
    expect(pointOnPlane([], [], { scale })).toMatchObject({ n: 0, x: null, linearisedCov: { xx: null } });
    expect(pointOnPlane([[1]], [[null]], { scale }).flags).toContain('no_data');
    expect(() => pointOnPlane([[1]], [], { scale })).toThrow(/^rows: /);
    expect(() => pointOnPlane([[1]], [[6]], { scale })).toThrow(/^yRows: /);
  });

  it('lets two states of the same people share one arrow', () => {
    const shifted = (rows: number[][]) => rows.map((row) => row.map((value) => value - 1));
    const up = [
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
      [5, 4],
      [4, 3],
    ];
    const arrow = shiftOnPlane({ x: shifted(up), y }, { x: up, y }, { scale: { min: 0, max: 5 } });
    expect(arrow.x).toBeCloseTo(20, 10);
    expect(arrow.y).toBeCloseTo(0, 10);
    expect(arrow.xTCi).toEqual([null, null]);
    const real = shiftOnPlane({ x, y }, { x: up, y: x }, { scale });
    expect(real.linearisedCov.dfPair).toBeCloseTo(5, 10);
    expect(real.ellipse.semiMajor).toBeGreaterThan(0);
  });
});

describe('the position', () => {
  it('counts a point on the line as low', () => {
    const middle = Array(6).fill([3, 3]) as number[][];
    const result = position(middle, middle, { scale, boundary, seed: 3, replicates: 50 });
    expect(result.quadrantProbability).toEqual({ lowXLowY: 1, highXLowY: 0, lowXHighY: 0, highXHighY: 0 });
    expect(quadrantOf({ x: 50 + 1e-10, y: 50.1 }, boundary)).toBe('lowXHighY');
  });

  it('draws exactly what the reference draws, whatever is missing, weighted or loaded', () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.tuple(fc.integer({ min: 1, max: 5 }), answer, answer)), {
          minLength: 2,
          maxLength: 14,
        }),
        fc.nat(),
        fc.boolean(),
        (people, seed, fractions) => {
          const groups = people.map(([group]) => group);
          const rows: AnswerRows = people.map(([, row]) =>
            row.map((value) => (value === null || !fractions ? value : (value + 1) / 1.2)),
          );
          const loads = [1, 0.5, 2];
          const weights = { a: 1, b: 3, c: 0.5 };
          const result = position(rows, rows, {
            scale,
            boundary,
            seed,
            replicates: 20,
            groups,
            weights,
            xLoads: loads,
          });
          const scores = (yLoads?: number[]) =>
            draw(groups, seed, 20, (ix) => {
              const drawn = { groups: ix.map((i) => groups[i]!), weights, loads: yLoads };
              return organisationScore(
                ix.map((i) => rows[i]!),
                { scale, ...drawn },
              ).scorePct!;
            });
          const [xs, ys] = [scores(loads), scores()];
          expect(result.firstReplicate![0]).toBeCloseTo(xs[0]!, 9);
          expect(result.lastReplicate![0]).toBeCloseTo(xs[19]!, 9);
          expect(result.lastReplicate![1]).toBeCloseTo(ys[19]!, 9);
          expect(result.bootMean[1]).toBeCloseTo(ys.reduce((a, b) => a + b) / 20, 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same result for the same seed and another for another', () => {
    const run = (seed: number) => position(x, y, { scale, boundary, seed, replicates: 200 });
    expect(run(3)).toEqual(run(3));
    expect(run(4).bootMean).not.toEqual(run(3).bootMean);
    expect(run(3).xCi[0]).toBeLessThan(56.25);
    expect(() => position(x, y, { scale, boundary, seed: 1, replicates: 0 })).toThrow(/^replicates: /);
  });

  it('leaves out replicates that drew no answer on an axis, and says so', () => {
    const sparse = [[3], [null], [null], [null]];
    const result = position(sparse, [[3], [4], [2], [1]], { scale, boundary, seed: 1, replicates: 200 });
    expect(result.flags).toContain('empty_replicates');
    expect(result.xCi).toEqual([50, 50]);
    const none = position([[null]], [[3]], { scale, boundary, seed: 1 });
    expect(none).toMatchObject({ x: null, y: 50, quadrantProbability: null, xCi: [null, null] });
  });
});

describe('the label of a position', () => {
  const shares = (highXHighY: number, lowXHighY: number) => ({
    lowXLowY: 1 - highXHighY - lowXHighY,
    highXLowY: 0,
    lowXHighY,
    highXHighY,
  });

  it('is clear, leaning or between two', () => {
    expect(positionLabel(shares(0.9, 0.1))).toEqual({ kind: 'clear', quadrant: 'highXHighY', second: null });
    expect(positionLabel(shares(0.6, 0.3))).toEqual({ kind: 'leaning', quadrant: 'highXHighY', second: null });
    expect(positionLabel(shares(0.3, 0.5))).toEqual({ kind: 'between', quadrant: 'lowXHighY', second: 'highXHighY' });
    expect(positionLabel(null)).toBeNull();
  });
});
