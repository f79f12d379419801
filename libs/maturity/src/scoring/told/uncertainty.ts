import { normalQuantile, tMultiplier } from '@sextant/statistics';

import type { PrintedSpread } from '../../anonymity/gate/spread-figure.js';
import type { ReleaseRules } from '../../anonymity/release-rules.js';
import type { PrintedMean } from '../../publication/printed.js';
import type { Interval } from '../../result/score-parts.js';

/** A standard error of a figure as it is told; without degrees of freedom it counts as known. */
export interface Uncertainty {
  readonly se: number;
  readonly df: number | null;
}

/** Spread of one person's answer to one question in points, where nothing may be told of the people themselves. */
const USUAL_SPREAD = 25;

/** How far a person's answers to several questions go together. */
const USUAL_CORRELATION = 0.4;

/** The usual spread of a person's mean over so many questions (docs/anonymity.md, P8). */
export function usualSpread(questions: number): number {
  return USUAL_SPREAD * Math.sqrt((1 + USUAL_CORRELATION * (questions - 1)) / questions);
}

/** What is behind a printed figure: the people's own spread where it is told, else the usual one, and always the width of the band. */
export function uncertaintyOf(
  printed: PrintedMean,
  spread: PrintedSpread | undefined,
  rules: ReleaseRules,
): Uncertainty {
  const { band, n, questions } = printed;
  const width = (band.to - band.from) ** 2 / 12;
  if (spread) return { se: Math.sqrt(spread.se ** 2 + width), df: n - 1 };
  return { se: Math.sqrt(usualSpread(questions) ** 2 / leastPeople(n, rules) + width), df: null };
}

/** The number of people as far as it is told: the least of the range below twice the minimum. */
export function leastPeople(n: number, { k }: ReleaseRules): number {
  return n < 2 * k ? k : n;
}

/** Standard errors around a figure: t where the spread was estimated, normal where it counts as known. */
export function multiplierOf({ df }: Pick<Uncertainty, 'df'>, level: number): number {
  return df === null ? normalQuantile(1 - (1 - level) / 2) : tMultiplier(level, df);
}

/** The interval around the middle of a band, as far as the scale goes. */
export function intervalOf(
  middle: number,
  uncertainty: Uncertainty,
  level: number,
  scale = { min: 0, max: 100 },
): Interval {
  const half = multiplierOf(uncertainty, level) * uncertainty.se;
  return { low: Math.max(scale.min, middle - half), high: Math.min(scale.max, middle + half) };
}
