import { answeredCount, itemCount } from './answers.js';
import type { AnswerRows } from './answers.js';
import { tMultiplier } from './distributions.js';
import { ellipse } from './ellipse.js';
import type { Ellipse } from './ellipse.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL, InvalidInput, assertLevel } from './invalid-input.js';
import { answerMatrix, itemFirst } from './item-first.js';
import type { AnswerMatrix, ItemFirst } from './item-first.js';
import { linearisedCovariance, pairDf, satterthwaiteDf } from './linearised-covariance.js';
import { assertScale, percentOfRange } from './scale.js';
import type { Scale } from './scale.js';
import { strataOf } from './weighting.js';
import type { GroupWeighting, Strata } from './weighting.js';

/** Fewer respondents than this get no region. */
const LEAST_FOR_REGION = 5;

/** How two axes are scored together; both use the same people and weights. */
export interface PlaneOptions extends GroupWeighting {
  readonly scale: Scale;
  /** Scale of the y items when it differs. */
  readonly yScale?: Scale;
  readonly xLoads?: readonly number[];
  readonly yLoads?: readonly number[];
  /** Confidence level, 0.95 by default. */
  readonly level?: number;
}

/** Covariance of a point, in squared points of 0 to 100, with its degrees of freedom. */
export interface PointCovariance {
  readonly xx: number | null;
  readonly xy: number | null;
  readonly yy: number | null;
  readonly dfX: number | null;
  readonly dfY: number | null;
  readonly dfPair: number | null;
}

type Interval = readonly [number | null, number | null];

/** A point on the plane, 0 to 100 on both axes, with t intervals and the region around it. */
export interface PointOnPlane {
  /** Respondents with an answer on either axis. */
  readonly n: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly xTCi: Interval;
  readonly yTCi: Interval;
  readonly linearisedCov: PointCovariance;
  readonly ellipse: Ellipse;
  readonly flags: Flag[];
}

/** What the answers on both axes come to before any statistics. */
export interface PlaneAnswers {
  readonly strata: Strata;
  readonly x: AnswerMatrix;
  readonly y: AnswerMatrix;
  readonly xScale: Scale;
  readonly yScale: Scale;
}

/** Two item-first scores with their linearised covariance and ellipse (Krishnamoorthy & Yu 2004). */
export function pointOnPlane(xRows: AnswerRows, yRows: AnswerRows, options: PlaneOptions): PointOnPlane {
  return summarisePoint(planeAnswers(xRows, yRows, options), options.level ?? DEFAULT_LEVEL);
}

/** The arrow between two states of the same people, in points, with a covariance of its own. */
export function shiftOnPlane(
  from: { readonly x: AnswerRows; readonly y: AnswerRows },
  to: { readonly x: AnswerRows; readonly y: AnswerRows },
  options: PlaneOptions,
): PointOnPlane {
  const level = options.level ?? DEFAULT_LEVEL;
  const start = planeAnswers(from.x, from.y, options, [to.x, to.y]);
  const end = planeAnswers(to.x, to.y, options, [from.x, from.y]);
  const pullsOf = (answers: PlaneAnswers) => ({ x: scored(answers, 'x'), y: scored(answers, 'y') });
  const a = pullsOf(start);
  const b = pullsOf(end);
  const minus = (p: number | null, q: number | null) => (p === null || q === null ? null : p - q);
  const apart = (p: Float64Array, q: Float64Array) => p.map((value, i) => value - q[i]!);
  return region(
    start.strata,
    { score: minus(b.x.score, a.x.score), pull: apart(b.x.pull, a.x.pull) },
    { score: minus(b.y.score, a.y.score), pull: apart(b.y.pull, a.y.pull) },
    level,
  );
}

/** Keeps who answered either axis (or any of `alsoCounted`), in file order, and sorts them into strata. */
export function planeAnswers(
  xRows: AnswerRows,
  yRows: AnswerRows,
  options: PlaneOptions,
  alsoCounted: readonly AnswerRows[] = [],
): PlaneAnswers {
  const xScale = options.scale;
  const yScale = options.yScale ?? xScale;
  assertScale(xScale);
  assertScale(yScale, 'yScale');
  assertLevel(options.level ?? DEFAULT_LEVEL);
  for (const rows of [yRows, ...alsoCounted]) {
    if (rows.length !== xRows.length) throw new InvalidInput('rows', `${rows.length} rows beside ${xRows.length}`);
  }
  const all = [xRows, yRows, ...alsoCounted];
  const kept: number[] = [];
  for (let i = 0; i < xRows.length; i++) if (all.some((rows) => answeredCount(rows[i]!) > 0)) kept.push(i);
  const matrix = (rows: AnswerRows, loads: readonly number[] | undefined, scale: Scale, field: string) =>
    answerMatrix(rows, kept, itemCount(rows, field), loads, scale, field);
  return {
    strata: strataOf(kept, xRows.length, options),
    x: matrix(xRows, options.xLoads, xScale, 'xRows'),
    y: matrix(yRows, options.yLoads, yScale, 'yRows'),
    xScale,
    yScale,
  };
}

/** The point of prepared answers with its intervals and region. */
export function summarisePoint(answers: PlaneAnswers, level: number): PointOnPlane {
  return region(answers.strata, scored(answers, 'x'), scored(answers, 'y'), level);
}

/** Score and pulls of one axis in points of 0 to 100. */
function scored(answers: PlaneAnswers, axis: 'x' | 'y'): Pick<ItemFirst, 'score' | 'pull'> {
  const scale = axis === 'x' ? answers.xScale : answers.yScale;
  const { score, pull } = itemFirst(answers[axis], answers.strata);
  return { score: percentOfRange(score, scale), pull: pull.map((z) => (z * 100) / (scale.max - scale.min)) };
}

function region(
  strata: Strata,
  x: Pick<ItemFirst, 'score' | 'pull'>,
  y: Pick<ItemFirst, 'score' | 'pull'>,
  level: number,
): PointOnPlane {
  const n = x.pull.length;
  const v = linearisedCovariance(x.pull, y.pull, strata);
  const dfX = x.score === null ? null : satterthwaiteDf(v, 'xx');
  const dfY = y.score === null ? null : satterthwaiteDf(v, 'yy');
  const dfPair = dfX === null || dfY === null ? null : pairDf(v);
  const known = v.strata.length > 0;
  const around = ellipse([x.score, y.score], v, n < LEAST_FOR_REGION ? null : dfPair, level);

  const flags: Flag[] = [];
  if (x.score === null || y.score === null) flags.push('no_data');
  else if (n === 1) flags.push('single_respondent');
  else if (known && (dfX === null || dfY === null)) flags.push('zero_variance');
  if (strata.missing.length > 0) flags.push('group_missing');
  if (strata.weighted && v.singletons > 0) flags.push('singleton_group');
  if (around.scale === null) flags.push('no_region');
  return {
    n,
    x: x.score,
    y: y.score,
    xTCi: interval(x.score, v.xx, dfX, level),
    yTCi: interval(y.score, v.yy, dfY, level),
    linearisedCov: {
      xx: known ? v.xx : null,
      xy: known ? v.xy : null,
      yy: known ? v.yy : null,
      dfX,
      dfY,
      dfPair,
    },
    ellipse: around,
    flags,
  };
}

function interval(score: number | null, variance: number, df: number | null, level: number): Interval {
  if (score === null || df === null) return [null, null];
  const half = tMultiplier(level, df) * Math.sqrt(variance);
  return [score - half, score + half];
}
