import { column, completeRows, itemCount, presentOnScale } from './answers.js';
import type { AnswerRows, Values } from './answers.js';
import { consensus, countOptions, onOptions } from './consensus.js';
import type { Flag } from './flags.js';
import { mean, sum, variance } from './moments.js';
import { adLimit, agreementBand, nullVariancesOf } from './null-distributions.js';
import type { AgreementStrength, NullVariances } from './null-distributions.js';
import { quantile } from './quantiles.js';
import { assertScale, percentOfRange } from './scale.js';
import type { Scale } from './scale.js';

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
  const present = presentOnScale(values, scale, 'values');
  const nulls = nullVariancesOf(scale, options.nullVariance);
  const n = present.length;
  const average = mean(present);
  const s2 = variance(present);
  const raw = s2 === null ? null : 1 - s2 / nulls.uniform;
  const awg = withinGroupAgreement(present, scale);

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
    adMean: averageDeviation(present, average),
    adMedian: averageDeviation(present, quantile(present, 0.5)),
    awg,
    consensus: onOptions(present, scale) ? consensus(countOptions(present, scale), scale).consensus : null,
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
  const nulls = nullVariancesOf(scale, options.nullVariance);
  const items = itemCount(rows, 'rows');
  const complete = completeRows(rows);
  const used = options.missing === 'listwise' ? complete : rows;
  const answers: number[][] = [];
  let anyAnswer = false;
  for (let item = 0; item < items; item++) {
    const present = presentOnScale(column(used, item), scale, 'rows');
    anyAnswer ||= present.length > 0;
    if (present.length >= 2) answers.push(present);
  }
  if (answers.length === 0) {
    return { ...NO_AGREEMENT, nComplete: complete.length, flags: [anyAnswer ? 'single_respondent' : 'no_data'] };
  }
  const s2 = mean(answers.map((present) => variance(present)!))!;
  const awgs = answers.map((present) => withinGroupAgreement(present, scale));
  const star = 1 - s2 / nulls.uniform;
  const adMeanJ = mean(answers.map((present) => averageDeviation(present, mean(present))!))!;
  const flags: Flag[] = [];
  if (s2 === 0) flags.push('zero_variance');
  if (star < 0) flags.push('above_null');
  if (awgs.includes(null)) flags.push('awg_out_of_range');
  return {
    nComplete: complete.length,
    itemsUsed: answers.length,
    rwgJUniform: multiItemRwg(answers.length, s2, nulls.uniform),
    rwgJSkewed: nulls.skewed === null ? null : multiItemRwg(answers.length, s2, nulls.skewed),
    rwgJStar: star,
    adMeanJ,
    adMedianJ: mean(answers.map((present) => averageDeviation(present, quantile(present, 0.5))!)),
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

function averageDeviation(values: readonly number[], centre: number | null): number | null {
  if (values.length < 2 || centre === null) return null;
  return sum(values.map((value) => Math.abs(value - centre))) / values.length;
}

function withinGroupAgreement(values: readonly number[], scale: Scale): number | null {
  const n = values.length;
  const s2 = variance(values);
  const centre = mean(values);
  if (s2 === null || centre === null) return null;
  const { min: low, max: high } = scale;
  if (centre === low || centre === high) return 1;
  // A mean exactly at the bound is inside; rounding must not put it outside.
  const slack = 1e-12 * (high - low);
  if (centre < (low * (n - 1) + high) / n - slack || centre > (high * (n - 1) + low) / n + slack) return null;
  return 1 - (2 * s2) / ((((high + low) * centre - centre ** 2 - high * low) * n) / (n - 1));
}
