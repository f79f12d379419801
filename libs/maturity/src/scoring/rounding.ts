import type { Interval } from '../result/score-parts.js';
import type { ReleaseRules } from '../anonymity/release-rules.js';

/** How finely figures may be told: in full where everything is open, else to what a reader needs. */
export interface Rounding {
  /** Points of 0 to 100; whole ones where few people stand behind them. */
  points<T extends number | null>(value: T, n: number): T;
  /** Levels of the scale and differences between them. */
  levels<T extends number | null>(value: T): T;
  /** Shares and indices from 0 to 1, to whole percent. */
  share<T extends number | null>(value: T): T;
  interval(low: number | null, high: number | null, n: number): Interval | null;
}

/** The rounding that goes with the release rules of a wave. */
export function roundingOf(rules: ReleaseRules): Rounding {
  const to =
    (digits: number) =>
    <T extends number | null>(value: T) => {
      if (value === null || rules.isOpen) return value;
      const factor = 10 ** digits;
      // Adding 0 turns -0 into 0: the two differ in no figure but in the bytes.
      return (Math.round(value * factor) / factor + 0) as T;
    };
  const points = <T extends number | null>(value: T, n: number) => to(n < 2 * rules.k ? 0 : 1)(value);
  return {
    points,
    levels: to(1),
    share: to(2),
    interval: (low, high, n) => (low === null || high === null ? null : { low: points(low, n), high: points(high, n) }),
  };
}
