import type { WaveAnswers } from '../answers/answers.js';
import type { Xy } from '../position/plane-geometry.js';
import type { PlaneResult, StatedPoint } from '../result/result-document.js';

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

/** How far the stated point lies from the one that the desired ratings imply. */
export function differenceFrom(implied: PlaneResult, stated: Xy): Pick<StatedPoint, 'difference' | 'talkingPoint'> {
  const difference = { x: stated.x - implied.point.x, y: stated.y - implied.point.y };
  const talkingPoint = Math.abs(difference.x) > WORTH_A_TALK || Math.abs(difference.y) > WORTH_A_TALK;
  return { difference, talkingPoint };
}
