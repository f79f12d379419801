import type { AnswerRows } from './answers.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL } from './invalid-input.js';
import { covariance, mean } from './moments.js';
import { planeAnswers, summarisePoint } from './point-on-plane.js';
import type { PlaneOptions, PointOnPlane } from './point-on-plane.js';
import { quantileOfSorted } from './quantiles.js';
import { resamplePoints } from './resampled-point.js';
import type { Resampling } from './resampled-point.js';

/** Share of resamples in each quadrant; a point on a boundary is on the low side. */
export interface QuadrantProbability {
  readonly lowXLowY: number;
  readonly highXLowY: number;
  readonly lowXHighY: number;
  readonly highXHighY: number;
}

/** A quadrant of the plane. */
export type PlaneQuadrant = keyof QuadrantProbability;

/** Where high begins on each axis, 0 to 100. */
export interface Boundary {
  readonly x: number;
  readonly y: number;
}

/** How a position is computed. */
export interface PositionOptions extends PlaneOptions, Partial<Omit<Resampling, 'seed'>> {
  readonly boundary: Boundary;
  readonly seed: number;
}

/** A point on the plane and how sure its quadrant is; the percentile intervals are narrower than the t intervals. */
export interface Position extends PointOnPlane {
  readonly quadrantProbability: QuadrantProbability | null;
  readonly xCi: readonly [number | null, number | null];
  readonly yCi: readonly [number | null, number | null];
  readonly bootMean: readonly [number | null, number | null];
  readonly bootCov: { readonly xx: number | null; readonly xy: number | null; readonly yy: number | null };
  readonly firstReplicateRows: readonly number[];
  readonly firstReplicate: readonly [number, number] | null;
  readonly lastReplicate: readonly [number, number] | null;
}

const ON_THE_LINE = 1e-9;

/** The quadrant of a point; on the line is low, because the model warns of over-reach. */
export function quadrantOf(point: Boundary, boundary: Boundary): PlaneQuadrant {
  const highX = point.x > boundary.x + ON_THE_LINE;
  const highY = point.y > boundary.y + ON_THE_LINE;
  if (highY) return highX ? 'highXHighY' : 'lowXHighY';
  return highX ? 'highXLowY' : 'lowXLowY';
}

/** Point, region and shares of resamples per quadrant; 2,000 draws of n - 1 per stratum unless told otherwise. */
export function position(xRows: AnswerRows, yRows: AnswerRows, options: PositionOptions): Position {
  const level = options.level ?? DEFAULT_LEVEL;
  const answers = planeAnswers(xRows, yRows, options);
  const point = summarisePoint(answers, level);
  if (point.x === null || point.y === null) return { ...point, ...NOTHING_DRAWN };

  const { replicates = 2000, seed, resample = 'n_minus_1' } = options;
  const drawn = resamplePoints(answers, { replicates, seed, resample });
  const [x, y] = replicatesWithBothAxes(drawn.x, drawn.y);
  const flags: Flag[] = x.length < replicates ? [...point.flags, 'empty_replicates'] : point.flags;
  if (x.length === 0) return { ...point, ...NOTHING_DRAWN, flags };
  const last = x.length - 1;
  return {
    ...point,
    flags,
    quadrantProbability: shares(x, y, options.boundary),
    xCi: percentileInterval(x, level),
    yCi: percentileInterval(y, level),
    bootMean: [mean(x), mean(y)],
    bootCov: { xx: covariance(x, x), xy: covariance(x, y), yy: covariance(y, y) },
    firstReplicateRows: drawn.firstReplicateRows,
    firstReplicate: [x[0]!, y[0]!],
    lastReplicate: [x[last]!, y[last]!],
  };
}

const NOTHING_DRAWN = {
  quadrantProbability: null,
  xCi: [null, null],
  yCi: [null, null],
  bootMean: [null, null],
  bootCov: { xx: null, xy: null, yy: null },
  firstReplicateRows: [],
  firstReplicate: null,
  lastReplicate: null,
} as const;

function replicatesWithBothAxes(x: Float64Array, y: Float64Array): [Float64Array, Float64Array] {
  const both = (value: number, i: number) => !Number.isNaN(value) && !Number.isNaN(x[i]!) && !Number.isNaN(y[i]!);
  return [x.filter(both), y.filter(both)];
}

function shares(x: Float64Array, y: Float64Array, boundary: Boundary): QuadrantProbability {
  const counts = { lowXLowY: 0, highXLowY: 0, lowXHighY: 0, highXHighY: 0 };
  for (let b = 0; b < x.length; b++) counts[quadrantOf({ x: x[b]!, y: y[b]! }, boundary)]++;
  return {
    lowXLowY: counts.lowXLowY / x.length,
    highXLowY: counts.highXLowY / x.length,
    lowXHighY: counts.lowXHighY / x.length,
    highXHighY: counts.highXHighY / x.length,
  };
}

function percentileInterval(points: Float64Array, level: number): [number | null, number | null] {
  const sorted = points.slice().sort();
  const tail = (1 - level) / 2;
  return [quantileOfSorted(sorted, tail), quantileOfSorted(sorted, 1 - tail)];
}
