import { bandOf, endOf, roundedOf, stepOf, unitsPerPoint, type Band, type Grain } from '../anonymity/bands.js';
import { negative, type Exact } from '../anonymity/gate/exact.js';
import type { GateWorld } from '../anonymity/gate/gate-world.js';
import { LinearFigure, linearOf, type Linear } from '../anonymity/gate/linear-figure.js';
import type { PeopleShares } from '../anonymity/gate/people-shares.js';
import { CorrelationFigure, SpreadFigure, type SpreadRung } from '../anonymity/gate/spread-figure.js';
import { totalSteps } from '../anonymity/total-steps.js';
import type { CandidateSum } from './candidate-sums.js';

/** Ways to tell a figure, finest first; each is computed only when the ones before were refused. */
export type Ladder<F> = readonly (() => F | null)[];

/** A total of the organisation. */
export function totalLadder(world: GateWorld, sum: CandidateSum): Ladder<LinearFigure> {
  const linear = linearOf(world, sum.terms);
  return totalSteps(sum).map(({ how, step }) => {
    const grain = { n: sum.n, levels: sum.levels, step };
    const bandAt = (value: Exact) => (how === 'band' ? bandOf(value, grain) : roundedOf(value, grain));
    return () => new LinearFigure(world, linear, { bandAt, end: endInPoints(grain) });
  });
}

/** Means of groups that are told together: the step of each by its own people, all of them once doubled. */
export function groupLadder(world: GateWorld, sums: readonly CandidateSum[]): Ladder<readonly LinearFigure[]> {
  const linears = sums.map(({ terms }) => linearOf(world, terms));
  return [1, 2].map((factor) => () => linears.map((linear, i) => groupFigure(world, linear, sums[i]!, factor)));
}

function groupFigure(world: GateWorld, linear: Linear, { n, levels }: CandidateSum, factor: number): LinearFigure {
  const grain = { n, levels, step: factor * stepOf(n) };
  return new LinearFigure(world, linear, { bandAt: (value) => bandOf(value, grain), end: endInPoints(grain) });
}

function endInPoints(grain: Grain): number {
  return endOf(grain) / unitsPerPoint(grain.levels);
}

const CHANGE_STEPS = [1, 2, 4];

/** The change of a total between two waves, from -100 to 100: rounded to the nearest multiple, ties towards 0, no ends. */
export function changeLadder(world: GateWorld, later: CandidateSum, earlier: CandidateSum): Ladder<LinearFigure> {
  const linear = linearOf(world, changeTerms(later, earlier));
  return CHANGE_STEPS.map((step) => () => {
    return new LinearFigure(world, linear, { bandAt: (value) => roundedChange(value, step), end: -Infinity });
  });
}

/** The terms of a change: the later total less the earlier. */
export function changeTerms(later: CandidateSum, earlier: CandidateSum): CandidateSum['terms'] {
  const less = earlier.terms.map((term) => ({
    ...term,
    weights: term.weights.map(negative),
  }));
  return [...later.terms, ...less];
}

function roundedChange(value: Exact, step: number): Band {
  const { numerator, denominator } = value;
  const size = numerator < 0n ? -numerator : numerator;
  // A tie goes down: ceil(size/step - 1/2) in whole numbers.
  const per = 2n * BigInt(step) * denominator;
  const above = 2n * size - BigInt(step) * denominator;
  const steps = above <= 0n ? 0n : (above + per - 1n) / per;
  const nearest = (numerator < 0n ? -1 : 1) * Number(steps) * step + 0;
  return { from: nearest - step / 2, to: nearest + step / 2, end: null };
}

/** What is told of a spread that is smaller: the smallest multiple of the step not below 2u/(n √m). */
function leastSpread({ n, levels, questions }: CandidateSum, step: number): number {
  const least = 200 / (levels - 1) / (n * Math.sqrt(questions));
  return Math.ceil(least / step - 1e-9) * step;
}

const SPREAD_STEPS = [0.5, 1, 2];

/** The standard error of a total, or of a change, from the shares of its people. */
export function spreadLadder(shares: PeopleShares, sum: CandidateSum): Ladder<SpreadFigure> {
  return SPREAD_STEPS.map((step, i) => () => {
    const rung: SpreadRung = { step, isUp: i > 0, least: leastSpread(sum, step) };
    const figure = new SpreadFigure(shares, sum.n, rung);
    return figure.printed === null ? null : figure;
  });
}

const CORRELATION_STEPS = [0.1, 0.2, 0.5];

/** The correlation of two totals. */
export function correlationLadder(x: PeopleShares, y: PeopleShares): Ladder<CorrelationFigure> {
  return CORRELATION_STEPS.map((step) => () => {
    const figure = new CorrelationFigure(x, y, step);
    return figure.printed === null ? null : figure;
  });
}
