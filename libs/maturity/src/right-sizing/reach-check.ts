import type { ReachCheck } from '../instrument/advice-rules.js';
import type { AdviceProblem } from './advice-problem.js';
import type { AdviceFacts } from './condition.js';
import { conditionOf, type Judging } from './signal-condition.js';

/** How far the wish and the recommendation lie apart, in points and in words. */
export interface ReachOutcome {
  points: number;
  band: string | null;
  /** Keys of the signals that fired, in the order of the instrument. */
  signals: string[];
  /** What to say about each signal that fired. */
  sayings: { signal: string; points: number; say: string }[];
  /** What the instrument advises for this band. */
  response: string | null;
  /** Signals that could not be judged because something they need is not known. */
  unjudged: string[];
}

/** Judges the facts by the signals of a check. */
export type ReachJudge = (facts: AdviceFacts) => ReachOutcome;

/** Makes the signals of the ambition check or the missed-demand check ready; what cannot be judged is added to `problems`. */
export function reachJudge(
  name: 'over_reach' | 'under_reach',
  check: ReachCheck | undefined,
  judging: Judging,
  problems: AdviceProblem[],
): ReachJudge | null {
  if (!check) return null;
  const signals = check.signals.flatMap((signal, i) => {
    try {
      return [{ signal, condition: conditionOf(signal.when, judging) }];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push({ path: `${name}.signals[${i}].when`, message: error.message });
      return [];
    }
  });
  return (facts) => {
    const judged = signals.map(({ signal, condition }) => ({ signal, value: condition(facts) }));
    const fired = judged.filter(({ value }) => value === true).map(({ signal }) => signal);
    const points = fired.reduce((sum, signal) => sum + signal.points, 0);
    const band = bandOf(check, points);
    return {
      points,
      band,
      signals: fired.map(({ key }) => key),
      sayings: fired.map((signal) => ({ signal: signal.key, points: signal.points, say: signal.say })),
      response: (band === null ? undefined : check.responses?.[band]) ?? null,
      unjudged: judged.filter(({ value }) => value === null).map(({ signal }) => signal.key),
    };
  };
}

/** The band that begins last at or below the points, so that no number falls between two bands. */
function bandOf(check: ReachCheck, points: number): string | null {
  const begun = check.bands.filter(({ from }) => from <= points);
  return (
    begun.reduce<(typeof begun)[number] | null>((best, next) => (best && best.from >= next.from ? best : next), null)
      ?.label ?? null
  );
}
