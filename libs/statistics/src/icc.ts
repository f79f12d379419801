import { isPresent } from './answers.js';
import type { Values } from './answers.js';
import { fQuantile, fUpperTail } from './distributions.js';
import type { Flag } from './flags.js';
import { DEFAULT_LEVEL, InvalidInput, assertLevel } from './invalid-input.js';
import { byCodeUnit } from './weighting.js';

/** How far organisations differ, beside the people inside them. */
export interface Icc {
  readonly groups: number;
  readonly n: number;
  readonly nMean: number | null;
  /** Group size of the unbiased form (Searle, Casella & McCulloch 1992). */
  readonly n0: number | null;
  readonly msBetween: number | null;
  readonly msWithin: number | null;
  readonly f: number | null;
  readonly df1: number | null;
  readonly df2: number | null;
  readonly pValue: number | null;
  /** ICC(1) with n0; negative values are returned as they are and drawn as 0. */
  readonly icc1: number | null;
  /** ICC(1) with the mean group size, as R's multilevel package has it. */
  readonly icc1MeanN: number | null;
  readonly icc2: number | null;
  readonly icc1CiLow: number | null;
  readonly icc1CiHigh: number | null;
  /** Reliability of each group's mean; below .70 its benchmark position is unstable. */
  readonly reliabilityByGroup: {
    readonly group: readonly string[];
    readonly n: readonly number[];
    readonly reliability: readonly (number | null)[];
  };
  readonly flags: Flag[];
}

/** One-way ANOVA of respondent scores over groups (Bartko 1976; Bliese 2000), interval of Shrout & Fleiss (1979). */
export function icc(
  values: Values,
  groups: readonly (string | null)[],
  options: { readonly level?: number } = {},
): Icc {
  const level = options.level ?? DEFAULT_LEVEL;
  assertLevel(level);
  const members = membersByGroup(values, groups);
  const sizes = members.map(({ own }) => own.length);
  const k = members.length;
  const n = sizes.reduce((a, b) => a + b, 0);
  const unknown = (...flags: Flag[]): Icc => ({ ...NO_ICC, groups: k, n, nMean: k ? n / k : null, flags });
  if (n === 0) return unknown('no_data');
  if (k < 2) return unknown('too_few_groups');
  if (n === k) return unknown('no_within_group_data', ...(k < 10 ? (['few_groups'] as const) : []));

  const { between, within } = squares(members.map(({ own }) => own));
  const df1 = k - 1;
  const df2 = n - k;
  const msBetween = between / df1;
  const msWithin = within / df2;
  const n0 = (n - sizes.reduce((a, b) => a + b * b, 0) / n) / df1;
  const total = between + within;
  const f = within === 0 ? null : msBetween / msWithin;
  const icc1 = total === 0 ? null : (msBetween - msWithin) / (msBetween + (n0 - 1) * msWithin);
  const ci = f === null || f === 0 ? { low: null, high: null } : interval(f, df1, df2, n0, level);

  const flags: Flag[] = [];
  if (within === 0) flags.push('zero_variance');
  if (icc1 !== null && icc1 < 0) flags.push('negative_icc');
  if (k < 10) flags.push('few_groups');
  return {
    groups: k,
    n,
    nMean: n / k,
    n0,
    msBetween,
    msWithin,
    f,
    df1,
    df2,
    pValue: f === null ? null : fUpperTail(f, df1, df2),
    icc1,
    icc1MeanN: total === 0 ? null : (msBetween - msWithin) / (msBetween + (n / k - 1) * msWithin),
    icc2: msBetween === 0 ? null : (msBetween - msWithin) / msBetween,
    icc1CiLow: ci.low,
    icc1CiHigh: ci.high,
    reliabilityByGroup: {
      group: members.map(({ key }) => key),
      n: sizes,
      reliability: sizes.map((size) => groupReliability(size, icc1)),
    },
    flags,
  };
}

/** Reliability of a mean over `size` people: n ICC(1)/(1 + (n - 1) ICC(1)), 0 when ICC(1) is not above 0 (Bliese 2000). */
export function groupReliability(size: number, icc1: number | null): number | null {
  if (icc1 === null) return null;
  return icc1 <= 0 ? 0 : (size * icc1) / (1 + (size - 1) * icc1);
}

/** A small organisation's mean drawn toward the grand mean by its reliability; never for a client's own report. */
export function shrunkenMean(own: number, grandMean: number, reliability: number): number {
  return grandMean + reliability * (own - grandMean);
}

const NO_ICC = {
  n0: null,
  msBetween: null,
  msWithin: null,
  f: null,
  df1: null,
  df2: null,
  pValue: null,
  icc1: null,
  icc1MeanN: null,
  icc2: null,
  icc1CiLow: null,
  icc1CiHigh: null,
  reliabilityByGroup: { group: [], n: [], reliability: [] },
} as const;

function membersByGroup(values: Values, groups: readonly (string | null)[]): { key: string; own: number[] }[] {
  if (values.length !== groups.length) {
    throw new InvalidInput('groups', `${groups.length} keys for ${values.length} values`);
  }
  const byKey = new Map<string, number[]>();
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const key = groups[i];
    if (!isPresent(value) || key === null || key === undefined) continue;
    if (!Number.isFinite(value)) throw new InvalidInput('values', `${value} is not a finite number`);
    const own = byKey.get(key);
    if (own) own.push(value);
    else byKey.set(key, [value]);
  }
  return [...byKey].sort(([a], [b]) => byCodeUnit(a, b)).map(([key, own]) => ({ key, own }));
}

/** Sums of squares between and within groups; rounding is set to exactly 0. */
function squares(groups: readonly number[][]): { between: number; within: number } {
  const all = groups.flat();
  const grand = all.reduce((a, b) => a + b, 0) / all.length;
  let between = 0;
  let within = 0;
  for (const own of groups) {
    const centre = own.reduce((a, b) => a + b, 0) / own.length;
    between += own.length * (centre - grand) ** 2;
    for (const value of own) within += (value - centre) ** 2;
  }
  const rounding = 1e-20 * all.reduce((a, b) => a + b * b, 0);
  return { between: between <= rounding ? 0 : between, within: within <= rounding ? 0 : within };
}

function interval(f: number, df1: number, df2: number, n0: number, level: number): { low: number; high: number } {
  const upper = 1 - (1 - level) / 2;
  const fLow = f / fQuantile(upper, df1, df2);
  const fHigh = f * fQuantile(upper, df2, df1);
  return { low: (fLow - 1) / (fLow + n0 - 1), high: (fHigh - 1) / (fHigh + n0 - 1) };
}
