import { column, completeRows, itemCount, presentOnScale } from './answers.js';
import type { AnswerRows, Values } from './answers.js';
import type { Flag } from './flags.js';
import { mean } from './moments.js';
import { adLimit, agreementBand, nullVariancesOf } from './null-distributions.js';
import type { AgreementStrength, NullVariances } from './null-distributions.js';
import { assertScale, percentOfRange } from './scale.js';
import type { Scale } from './scale.js';
import { spreadOfCounts, spreadOfValues } from './spread.js';
import type { Spread } from './spread.js';

/** How agreement is measured. */
export interface AgreementOptions {
  readonly scale: Scale;
  /** Variances of no agreement; the uniform and the slightly skewed one of the scale by default. */
  readonly nullVariance?: Partial<NullVariances>;
}

/** Agreement of one group on one item in one state. */
export interface ItemAgreement {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly meanPct: number | null;
  /** rwg(1) under the uniform null, 0 when the variance exceeds the null's (James, Demaree & Wolf 1984). */
  readonly rwgUniform: number | null;
  /** The same before it is cut off at 0. */
  readonly rwgUniformRaw: number | null;
  readonly rwgSkewed: number | null;
  /** Mean distance from the mean, in levels (Burke, Finkelstein & Dusig 1999). */
  readonly adMean: number | null;
  readonly adMedian: number | null;
  /** awg(1) (Brown & Hauenstein 2005); null where the mean is too near an end of the scale. */
  readonly awg: number | null;
  readonly consensus: number | null;
  readonly flags: Flag[];
}

/** Agreement of one group on the items of a dimension in one state. */
export interface ScaleAgreement {
  /** Respondents without a missing answer. */
  readonly nComplete: number;
  readonly itemsUsed: number;
  /** rwg(j) (James, Demaree & Wolf 1984); flatters dimensions with several items, so never colour a chart by it. */
  readonly rwgJUniform: number | null;
  readonly rwgJSkewed: number | null;
  /** r*wg(j) (Lindell & Brandt 1999); may be negative. */
  readonly rwgJStar: number | null;
  readonly adMeanJ: number | null;
  readonly adMedianJ: number | null;
  readonly awgJ: number | null;
  /** Whether AD stays within a sixth of the options (Burke & Dunlap 2002). */
  readonly adWithinLimit: boolean | null;
  /** Band of r*wg(j). */
  readonly band: AgreementStrength | null;
  readonly flags: Flag[];
}

/** Agreement on one item; needs two answers. */
export function itemAgreement(values: Values, options: AgreementOptions): ItemAgreement {
  const { scale } = options;
  return agreementOnItem(spreadOfValues(presentOnScale(values, scale, 'values'), scale), options);
}

/** The same from how many gave each option, lowest first. */
export function itemAgreementOfCounts(counts: readonly number[], options: AgreementOptions): ItemAgreement {
  return agreementOnItem(spreadOfCounts(counts, options.scale), options);
}

function agreementOnItem(spread: Spread, options: AgreementOptions): ItemAgreement {
  const { scale } = options;
  const nulls = nullVariancesOf(scale, options.nullVariance);
  const { n, mean: average, variance: s2 } = spread;
  const raw = s2 === null ? null : 1 - s2 / nulls.uniform;
  const awg = withinGroupAgreement(spread, scale);

  const flags: Flag[] = [];
  if (n === 0) flags.push('no_data');
  else if (n === 1) flags.push('single_respondent');
  else if (s2 === 0) flags.push('zero_variance');
  if (raw !== null && raw < 0) flags.push('above_null');
  if (n > 1 && awg === null) flags.push('awg_out_of_range');
  return {
    n,
    mean: average,
    sd: s2 === null ? null : Math.sqrt(s2),
    meanPct: percentOfRange(average, scale),
    rwgUniform: raw === null ? null : Math.max(0, raw),
    rwgUniformRaw: raw,
    rwgSkewed: s2 === null || nulls.skewed === null ? null : Math.max(0, 1 - s2 / nulls.skewed),
    adMean: spread.adMean,
    adMedian: spread.adMedian,
    awg,
    consensus: spread.consensus,
    flags,
  };
}

/** Agreement on a dimension; each item by those who answered it, unless `listwise` asks for complete rows only. */
export function scaleAgreement(
  rows: AnswerRows,
  options: AgreementOptions & { readonly missing?: 'available' | 'listwise' },
): ScaleAgreement {
  const { scale } = options;
  assertScale(scale);
  const complete = completeRows(rows);
  const used = options.missing === 'listwise' ? complete : rows;
  const spreads = Array.from({ length: itemCount(rows, 'rows') }, (_, item) =>
    spreadOfValues(presentOnScale(column(used, item), scale, 'rows'), scale),
  );
  return { nComplete: complete.length, ...agreementOverItems(spreads, options) };
}

/** The same by those who answered each item, from how many gave each of its options; says nothing of complete rows. */
export function scaleAgreementOfCounts(
  counts: readonly (readonly number[])[],
  options: AgreementOptions,
): Omit<ScaleAgreement, 'nComplete'> {
  const { scale } = options;
  return agreementOverItems(
    counts.map((own) => spreadOfCounts(own, scale)),
    options,
  );
}

function agreementOverItems(
  spreads: readonly Spread[],
  { scale, nullVariance }: AgreementOptions,
): Omit<ScaleAgreement, 'nComplete'> {
  const nulls = nullVariancesOf(scale, nullVariance);
  const usable = spreads.filter(({ n }) => n >= 2);
  if (usable.length === 0) {
    return { ...NO_AGREEMENT, flags: [spreads.some(({ n }) => n > 0) ? 'single_respondent' : 'no_data'] };
  }
  const s2 = mean(usable.map(({ variance }) => variance!))!;
  const awgs = usable.map((spread) => withinGroupAgreement(spread, scale));
  const star = 1 - s2 / nulls.uniform;
  const adMeanJ = mean(usable.map(({ adMean }) => adMean!))!;
  const flags: Flag[] = [];
  if (s2 === 0) flags.push('zero_variance');
  if (star < 0) flags.push('above_null');
  if (awgs.includes(null)) flags.push('awg_out_of_range');
  return {
    itemsUsed: usable.length,
    rwgJUniform: multiItemRwg(usable.length, s2, nulls.uniform),
    rwgJSkewed: nulls.skewed === null ? null : multiItemRwg(usable.length, s2, nulls.skewed),
    rwgJStar: star,
    adMeanJ,
    adMedianJ: mean(usable.map(({ adMedian }) => adMedian!)),
    awgJ: mean(awgs.filter((value) => value !== null)),
    adWithinLimit: adMeanJ <= adLimit(scale),
    band: agreementBand(star),
    flags,
  };
}

const NO_AGREEMENT = {
  itemsUsed: 0,
  rwgJUniform: null,
  rwgJSkewed: null,
  rwgJStar: null,
  adMeanJ: null,
  adMedianJ: null,
  awgJ: null,
  adWithinLimit: null,
  band: null,
} as const;

function multiItemRwg(items: number, itemVariance: number, nullVariance: number): number {
  const r = Math.min(itemVariance / nullVariance, 1);
  return (items * (1 - r)) / (items * (1 - r) + r);
}

function withinGroupAgreement({ n, mean: centre, variance: s2 }: Spread, scale: Scale): number | null {
  if (s2 === null || centre === null) return null;
  const { min: low, max: high } = scale;
  if (centre === low || centre === high) return 1;
  // A mean exactly at the bound is inside; rounding must not put it outside.
  const slack = 1e-12 * (high - low);
  if (centre < (low * (n - 1) + high) / n - slack || centre > (high * (n - 1) + low) / n + slack) return null;
  return 1 - (2 * s2) / ((((high + low) * centre - centre ** 2 - high * low) * n) / (n - 1));
}
