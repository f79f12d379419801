import { organisationScore } from '@sextant/statistics';

import type { WaveAnswers } from '../../answers/answers.js';
import type { StatedPoint, StateResult } from '../../result/result-document.js';
import { PERCENT } from '../answer-table.js';
import type { ScoringContext } from '../scoring-context.js';
import { differenceFrom, STATED } from '../stated-point.js';

/** The desired point that respondents dropped on the plane, beside the one their ratings imply. */
export function statedPoint(
  context: ScoringContext,
  answers: WaveAnswers,
  desired: StateResult | null,
): StatedPoint | null {
  const plane = desired?.plane;
  const planned = context.plan.column(STATED);
  if (!plane || !planned.shown) return null;
  const pointOf = (i: number) => (context.answered[i] ? answers.respondents[i]!.statedPoint : null);
  const both = answers.respondents.map((_, i) => plane.axes.map((axis) => pointOf(i)?.[axis] ?? null));
  const complete = both.map((point) => (point.includes(null) ? [null, null] : point));
  const [x, y] = [0, 1].map((axis) => {
    const rows = complete.map((point) => [point[axis]!]);
    return organisationScore(rows, { scale: PERCENT, ...context.weighting }).scorePct;
  });
  if (x == null || y == null) return null;
  return { n: planned.n, point: { x, y }, bands: null, ...differenceFrom(context.instrument, plane, { x, y }) };
}
