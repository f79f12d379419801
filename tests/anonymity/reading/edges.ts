import type { Band as Told } from '@sextant/maturity';

import type { Band } from '../attack/printed-figure.js';

/** What stands behind a figure, as far as its edges depend on it. */
export interface Grain {
  /** The smallest number of people who answered any one question in it. */
  n: number;
  levels: number;
}

const HAIR = 1e-9;

/** The step of groups (P3), in points. */
export function stepOf({ n, levels }: Grain): number {
  const unit = 100 / (levels - 1);
  return n < 10 ? unit / 2 : n < 40 ? unit / 4 : n < 160 ? unit / 8 : unit / 16;
}

/** Where the end bands of a step begin (P4). */
export function endOf(step: number, { n, levels }: Grain): number {
  return Math.min(50, Math.ceil((100 + 100 / (levels - 1)) / n / step - HAIR) * step);
}

/**
 * Where a value lies that is told as this band. Bands of groups hold their outer edge below 50 and mirrored above; a rounded total, ties going
 * towards 50, its inner one; and whoever knows the rule knows that no value of an end band is told as its neighbour.
 */
export function edgesOf({ from, to, end }: Told, grain: Grain): Band {
  if (end === 'low') return { low: 0, high: to, isLowOpen: false, isHighOpen: false };
  if (end === 'high') return { low: from, high: 100, isLowOpen: from <= 50, isHighOpen: false };
  const steps = [1, 2].map((times) => times * stepOf(grain));
  const isAcross = steps.some((step) => isAroundTheMiddle({ from, to, end }, step, grain));
  const width = to - from;
  if (isAcross || steps.some((step) => Math.abs(width - step) < HAIR)) {
    const isUpper = from >= 50 - HAIR;
    return { low: from, high: to, isLowOpen: !isUpper || from <= 50 + HAIR, isHighOpen: isUpper || isAcross };
  }
  const last = endOf(width, grain);
  const middle = (from + to) / 2;
  const band = { low: from, high: to, isLowOpen: middle > 50 + HAIR, isHighOpen: middle < 50 - HAIR && to !== 50 };
  if (from < last + HAIR) Object.assign(band, { low: last, isLowOpen: true });
  if (to > 100 - last - HAIR) Object.assign(band, { high: 100 - last, isHighOpen: true });
  return band;
}

/** The band around 50 of a step that has no edge there. */
function isAroundTheMiddle({ from, to }: Told, step: number, grain: Grain): boolean {
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < HAIR;
  const isSymmetric = from < 50 - HAIR && Math.abs(from + to - 100) < HAIR;
  return isSymmetric && !isWhole(50 / step) && isWhole((from - endOf(step, grain)) / step);
}

/** A change rounded to the nearest multiple, ties towards 0. */
export function edgesOfChange({ from, to }: Told): Band {
  const middle = (from + to) / 2;
  return { low: from, high: to, isLowOpen: middle > HAIR, isHighOpen: middle < -HAIR };
}
