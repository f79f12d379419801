import { middleOf } from '../../anonymity/bands.js';
import { product, ratio } from '../../anonymity/gate/exact.js';
import { Gate } from '../../anonymity/gate/gate.js';
import type { WaveAnswers } from '../../answers/answers.js';
import { onePool, poolsOf } from '../../publication/pools.js';
import { totalLadder } from '../../publication/ladder.js';
import type { StatedPoint, StateResult } from '../../result/result-document.js';
import type { ScoringContext } from '../scoring-context.js';
import { differenceFrom, STATED } from '../stated-point.js';

/** Whole points from 0 to 100 that a dropped point may have on an axis. */
const PLACES = 101;

/** The desired point that respondents dropped on the plane, in the steps of the scale and through a gate of its own. */
export function toldStated(
  context: ScoringContext,
  answers: WaveAnswers,
  desired: StateResult | null,
): StatedPoint | null {
  const plane = desired?.plane;
  const planned = context.plan.column(STATED);
  if (!plane || !planned.shown) return null;
  const people = answers.respondents.flatMap(({ statedPoint, function: key }, at) => {
    const places = plane.axes.map((axis) => statedPoint?.[axis]);
    return context.answered[at] && places.every((place) => typeof place === 'number')
      ? [{ places, function: key }]
      : [];
  });
  const sorted = people.sort((a, b) => a.places[0]! - b.places[0]! || a.places[1]! - b.places[1]!);
  const everybody = sorted.map(() => true);
  const functions = sorted.map((person) => person.function);
  const pools = context.weightOf
    ? poolsOf(everybody, functions, context.weightOf, context.rules.k)
    : onePool(everybody);
  const world = {
    people: sorted.length,
    levels: [PLACES, PLACES],
    options: [0, 1].map((axis) => Int16Array.from(sorted, ({ places }) => Math.round(places[axis]!))),
    cornerOf: pools.of,
    bundleOf: [0, 1],
  };
  const gate = new Gate(world);
  const levels = Math.min(...context.tables.desired.columns.map(({ scale }) => scale.highest - scale.lowest + 1));
  const bands = [0, 1].map((question) => {
    const weights = pools.shares.map((share, pool) => product(share, ratio(1, pools.sizes[pool]!)));
    const terms = [{ question, blockOf: pools.of, weights }];
    const ladder = totalLadder(world, { terms, n: sorted.length, levels, questions: 1 });
    return ladder.map((make) => make()).find((figure) => figure && gate.admits([figure]))?.printed ?? null;
  });
  const [x, y] = bands;
  if (!x || !y) return null;
  const point = { x: middleOf(x), y: middleOf(y) };
  return { n: planned.head!, point, bands: { x, y }, ...differenceFrom(context.instrument, plane, point) };
}
