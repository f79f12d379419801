import { InvalidInput } from './invalid-input.js';
import { covariance, variance } from './moments.js';

/** A wave on the way; `time` in any unit, `value` in points. */
export interface CoursePoint {
  readonly time: number;
  readonly value: number;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}

/** Where an organisation is on the way from its first wave to its target. */
export interface Course {
  /** Points per unit of time still needed; null when the target's time has come. */
  readonly requiredPace: number | null;
  /** Where the straight line from the first wave to the target stands at the latest wave. */
  readonly lineNow: number | null;
  readonly course: 'on_course' | 'ahead' | 'behind' | null;
  /** Points per unit of time so far by least squares; null before the fourth wave. */
  readonly slope: number | null;
}

/** Compares the latest wave with the line to the target; needs two waves, the points in any order. */
export function courseToTarget(options: {
  readonly points: readonly CoursePoint[];
  readonly target: { readonly time: number; readonly value: number };
}): Course {
  const { target } = options;
  const points = [...options.points].sort((a, b) => a.time - b.time);
  for (const { time, value } of [...points, target]) {
    if (!Number.isFinite(time) || !Number.isFinite(value))
      throw new InvalidInput('points', 'time and value must be finite');
  }
  const first = points[0];
  const latest = points.at(-1);
  if (!first || !latest) return { requiredPace: null, lineNow: null, course: null, slope: null };

  const remaining = target.time - latest.time;
  const whole = target.time - first.time;
  const elapsed = whole > 0 ? Math.min(1, (latest.time - first.time) / whole) : 1;
  const lineNow = first.value + elapsed * (target.value - first.value);
  return {
    requiredPace: remaining > 0 ? (target.value - latest.value) / remaining : null,
    lineNow,
    course: points.length < 2 ? null : courseOf(latest, lineNow, target.value >= first.value),
    slope: points.length < 4 ? null : slopeOf(points),
  };
}

function courseOf(latest: CoursePoint, line: number, upwards: boolean): Course['course'] {
  if (latest.ciLow === null || latest.ciHigh === null) return null;
  if (line >= latest.ciLow && line <= latest.ciHigh) return 'on_course';
  // Doing less can be the target: below a falling line is ahead.
  return latest.value > line === upwards ? 'ahead' : 'behind';
}

function slopeOf(points: readonly CoursePoint[]): number | null {
  const times = points.map(({ time }) => time);
  const spread = variance(times);
  return spread
    ? covariance(
        times,
        points.map(({ value }) => value),
      )! / spread
    : null;
}
