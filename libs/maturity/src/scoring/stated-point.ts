import type { WaveAnswers } from '../answers/answers.js';
import type { Instrument } from '../instrument/instrument.js';
import { USUAL_RULES } from '../instrument/usual-rules.js';
import type { Xy } from '../position/plane-geometry.js';
import type { PlaneResult, StatedPoint } from '../result/result-document.js';

/** Name of the stated point in the release plan. */
export const STATED = 'stated point';

/** Who dropped a point on both axes. */
export function whoStated(axes: readonly string[], answers: WaveAnswers): boolean[] {
  return answers.respondents.map(
    ({ statedPoint: point }) => axes.length > 0 && axes.every((axis) => typeof point?.[axis] === 'number'),
  );
}

/** How far the stated point lies from the one that the desired ratings imply. */
export function differenceFrom(
  { placement }: Instrument,
  implied: PlaneResult,
  stated: Xy,
): Pick<StatedPoint, 'difference' | 'talkingPoint'> {
  const difference = { x: stated.x - implied.point.x, y: stated.y - implied.point.y };
  const limit = placement?.stated_point?.more_than ?? USUAL_RULES.stated_point.more_than;
  const talkingPoint = Math.abs(difference.x) > limit || Math.abs(difference.y) > limit;
  return { difference, talkingPoint };
}
