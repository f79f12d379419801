import type { Band } from '../attack/printed-figure.js';

/** A way to publish, for comparison: what it prints of a value, and whether numbers of people per level are printed exactly. */
export interface Rule {
  name: string;
  band(value: number, n: number, figure: { levels: number; isTotal: boolean }): Band;
  hasCounts: 'exact' | 'banded' | 'none';
  /** Whether weights stand for pools of at least k answers, or for functions of any size. */
  isPooled: boolean;
}

const closed = (low: number, high: number): Band => ({ low, high, isLowOpen: false, isHighOpen: false });

/** One decimal, whatever stands behind it, with exact numbers of people per level: what was published before. */
export const DECIMALS: Rule = {
  name: 'decimals, exact counts, weights on functions',
  band: (value) => {
    const printed = Math.round(value * 10) / 10;
    return closed(Math.round(printed * 20 - 1) / 20, Math.round(printed * 20 + 1) / 20);
  },
  hasCounts: 'exact',
  isPooled: false,
};

/** Steps by the number of people, without end bands: 0 and 100 stand alone where everybody is at an end. */
export const STEPS_WITHOUT_ENDS: Rule = {
  name: 'steps without end bands, exact counts',
  band: (value, n, { levels }) => {
    const step = stepOf(n, levels);
    const nearest = Math.round(value / step) * step;
    if (value === 0 || value === 100) return closed(value, value);
    const [low, high] = [Math.max(0, nearest - step / 2), Math.min(100, nearest + step / 2)];
    return { low, high, isLowOpen: low === 0, isHighOpen: high === 100 };
  },
  hasCounts: 'exact',
  isPooled: true,
};

/** The steps and end bands of the rule, nothing held back, and exact counts. */
export const BANDS_WITH_COUNTS: Rule = {
  name: 'bands and exact counts',
  band: bandOf,
  hasCounts: 'exact',
  isPooled: true,
};

/** The steps and end bands of the rule with nothing held back. */
export const BANDS_WITHOUT_GATE: Rule = {
  name: 'bands, no gate',
  band: bandOf,
  hasCounts: 'banded',
  isPooled: true,
};

/** One decimal of totals in which even a single person's function has its weight, beside bands of everything else. */
export const WEIGHTS_ON_FUNCTIONS: Rule = {
  name: 'weights on small functions, decimals of totals',
  band: (value, n, figure) => (figure.isTotal ? DECIMALS : BANDS_WITHOUT_GATE).band(value, n, figure),
  hasCounts: 'none',
  isPooled: false,
};

function bandOf(value: number, n: number, { levels, isTotal }: { levels: number; isTotal: boolean }): Band {
  const step = isTotal && n >= 10 ? (n < 40 ? 2.5 : 1) : stepOf(n, levels);
  const unit = 100 / (levels - 1);
  const end = Math.min(50, Math.ceil((100 + unit) / n / step - 1e-9) * step);
  if (value <= end + 1e-9) return closed(0, end);
  if (value >= 100 - end - 1e-9) return closed(100 - end, 100);
  if (value > 50 + 1e-9) {
    const mirrored = bandOf(100 - value, n, { levels, isTotal });
    const { low, high, isLowOpen, isHighOpen } = mirrored;
    return { low: 100 - high, high: 100 - low, isLowOpen: isHighOpen, isHighOpen: isLowOpen };
  }
  const above = Math.ceil((value - end) / step - 1e-9);
  return { low: end + (above - 1) * step, high: end + above * step, isLowOpen: true, isHighOpen: false };
}

function stepOf(n: number, levels: number): number {
  const unit = 100 / (levels - 1);
  return n < 10 ? unit / 2 : n < 40 ? unit / 4 : n < 160 ? unit / 8 : unit / 16;
}
