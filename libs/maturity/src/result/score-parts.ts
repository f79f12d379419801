import type { AgreementStrength, PlaneQuadrant, QuadrantProbability } from '@sextant/statistics';

import type { Band } from '../anonymity/bands.js';
import type { PrintedSpread } from '../anonymity/gate/spread-figure.js';

/** How many people, as far as it may be said: exactly, or only as a range ("5 to 9"). */
export type Head = number | { from: number; to: number };

/** Confidence interval in percent of range, at the level of the method note. In named waves it may pass 0 or 100: clip when drawing. */
export interface Interval {
  low: number;
  high: number;
}

/** A figure in percent of range, 0 to 100. Of few people only a band is told, and the number to draw is its middle. */
export interface Told {
  pct: number;
  /** Null in named waves, which tell the number itself. */
  band: Band | null;
}

/** A score with its uncertainty. `pct` null means: not enough people, or nothing to compute from; `flags` say why. */
export interface Score {
  /** Percent of range, 0 to 100; where a band is told, its middle. */
  pct: number | null;
  /** What is told of the score; null in named waves, which tell the number itself, and where nothing is told. */
  band: Band | null;
  /** The same in levels of the scale; null where the items have different scales. */
  level: number | null;
  interval: Interval | null;
  /** Standard error behind the interval, the width of the band included; without `df` it counts as known. */
  se: number | null;
  df: number | null;
  /** The standard error as told of the people themselves; null where the usual spread of answers stands in for it. */
  spread: PrintedSpread | null;
  n: Head | null;
  flags: string[];
}

/** How far answers lie apart within one dimension and state. */
export interface Agreement {
  /** Mean distance from the item means, in levels and in percent of range (Burke, Finkelstein & Dusig 1999). */
  adLevels: number | null;
  adPct: number | null;
  /** r*wg(j), may be negative (Lindell, Brandt & Whitney 1999). */
  rwgStar: number | null;
  /** rwg(j) under a uniform and a slightly skewed null (James, Demaree & Wolf 1984). For the appendix only. */
  rwgUniform: number | null;
  rwgSkewed: number | null;
  band: AgreementBand | null;
  /** AD within a sixth of the options (Burke & Dunlap 2002). */
  agrees: boolean | null;
  flags: string[];
}

/** Band of r*wg(j) (LeBreton & Senter 2008). */
export type AgreementBand = AgreementStrength;

/** Confidence region of the point, in percent-of-range units. */
export interface Region {
  semiMajor: number;
  semiMinor: number;
  /** Counter-clockwise from the horizontal axis. */
  angleDegrees: number;
}

/** Share of resamples in each quarter of the plane, 0 to 1; X is the horizontal axis. */
export type QuadrantShares = QuadrantProbability;

/** Which side of each boundary. */
export type Quadrant = PlaneQuadrant;
