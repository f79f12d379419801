import { awayFromTheEnds } from '../anonymity/unanimity.js';
import type { WaveAnswers } from '../answers/answers.js';
import type { StatedPoint, StateResult } from '../result/result-document.js';
import { organisationScore } from '../statistics/organisation-score.js';
import { PERCENT } from './answer-table.js';
import type { ScoringContext } from './scoring-context.js';

/** Points apart from which the stated and the implied position deserve a talk. */
const WORTH_A_TALK = 15;

/** Name of the stated point in the release plan. */
export const STATED = 'stated point';

/** Who dropped a point on both axes. */
export function whoStated(axes: readonly string[], answers: WaveAnswers): boolean[] {
  return answers.respondents.map(
    ({ statedPoint: point }) => axes.length > 0 && axes.every((axis) => typeof point?.[axis] === 'number'),
  );
}

/** The desired point that respondents dropped on the plane, beside the one their ratings imply. */
export function statedPoint(
  context: ScoringContext,
  answers: WaveAnswers,
  desired: StateResult | null,
): StatedPoint | null {
  const plane = desired?.plane;
  if (!plane) return null;
  const pointOf = (i: number) => (context.answered[i] ? answers.respondents[i]!.statedPoint : null);
  const both = answers.respondents.map((_, i) => plane.axes.map((axis) => pointOf(i)?.[axis] ?? null));
  const complete = both.map((point) => (point.includes(null) ? [null, null] : point));
  const planned = context.plan.column(STATED);
  if (!planned.shown) return null;
  const [x, y] = [0, 1].map((axis) => {
    const rows = complete.map((point) => [point[axis]!]);
    const { scorePct } = organisationScore(rows, { scale: PERCENT, ...context.weighting });
    return scorePct === null ? null : awayFromTheEnds(scorePct, planned.n, context.rules);
  });
  if (x === null || x === undefined || y === null || y === undefined) return null;
  const told = (value: number) => context.rounding.points(value, planned.n);
  const difference = { x: x - plane.point.x, y: y - plane.point.y };
  return {
    n: planned.head!,
    point: { x: told(x), y: told(y) },
    difference: { x: told(difference.x), y: told(difference.y) },
    talkingPoint: Math.abs(difference.x) > WORTH_A_TALK || Math.abs(difference.y) > WORTH_A_TALK,
  };
}
