import { InvalidInput } from './invalid-input.js';
import { sum } from './moments.js';
import { assertScale, optionCount } from './scale.js';
import type { Scale } from './scale.js';

/** Variances that answers without any agreement would have. */
export interface NullVariances {
  /** All options equally likely. */
  readonly uniform: number;
  /** Answers leaning to the upper options; null when none is agreed for the scale. */
  readonly skewed: number | null;
}

/** Customary proportions over five options, lowest first (LeBreton & Senter 2008). */
export const CUSTOMARY_NULLS = {
  slightSkew: [0.05, 0.15, 0.2, 0.35, 0.25],
  moderateSkew: [0, 0.1, 0.15, 0.4, 0.35],
  heavySkew: [0, 0, 0.1, 0.4, 0.5],
  triangular: [1, 2, 3, 2, 1],
  bell: [0.07, 0.24, 0.38, 0.24, 0.07],
} as const satisfies Record<string, readonly number[]>;

/** Variance of the options under given proportions, which need not add up to 1. */
export function nullVariance(proportions: readonly number[]): number {
  const total = sum(proportions);
  if (!proportions.every((p) => Number.isFinite(p) && p >= 0) || !(total > 0)) {
    throw new InvalidInput('proportions', 'must be finite, from 0 up and not all 0');
  }
  let first = 0;
  let second = 0;
  proportions.forEach((p, option) => {
    first += (p / total) * option;
    second += (p / total) * option * option;
  });
  return second - first * first;
}

/** Variance when all options are equally likely: (A² - 1)/12 (James, Demaree & Wolf 1984). */
export function uniformNullVariance(scale: Scale): number {
  return (optionCount(scale) ** 2 - 1) / 12;
}

/** The variances in force: those given, else uniform, and slight skew for five options. */
export function nullVariancesOf(scale: Scale, given: Partial<NullVariances> = {}): NullVariances {
  assertScale(scale);
  const customary = optionCount(scale) === 5 ? nullVariance(CUSTOMARY_NULLS.slightSkew) : null;
  const variances = {
    uniform: given.uniform ?? uniformNullVariance(scale),
    skewed: given.skewed === undefined ? customary : given.skewed,
  };
  for (const value of [variances.uniform, variances.skewed]) {
    if (value !== null && !(value > 0)) throw new InvalidInput('nullVariance', `${value} is not above zero`);
  }
  return variances;
}

/** Largest mean distance that counts as agreement: a sixth of the options (Burke & Dunlap 2002). */
export function adLimit(scale: Scale): number {
  return optionCount(scale) / 6;
}

/** Words for r*wg and rwg (LeBreton & Senter 2008). */
export type AgreementStrength = 'lack' | 'weak' | 'moderate' | 'strong' | 'very_strong';

/** Band of an r*wg or rwg value; null without one. */
export function agreementBand(value: number | null): AgreementStrength | null {
  if (value === null) return null;
  if (value <= 0.3) return 'lack';
  if (value <= 0.5) return 'weak';
  if (value <= 0.7) return 'moderate';
  return value <= 0.9 ? 'strong' : 'very_strong';
}
