import type { Instrument } from '../instrument/instrument.js';
import type { DisagreementItem, ItemResult } from '../result/result-document.js';
import { itemAgreement } from '../statistics/agreement.js';
import { countOptions } from '../statistics/consensus.js';
import { mean } from '../statistics/moments.js';
import { proportion } from '../statistics/proportion.js';
import type { AnswerTable, ItemColumn } from './answer-table.js';
import { compositeScore, hasSmallCell } from './composite-score.js';
import type { ScoringContext } from './scoring-context.js';

/** Results of every item in one state, in the order of the instrument. */
export function itemResults(context: ScoringContext, table: AnswerTable): ItemResult[] {
  return table.columns.map((column) => itemResult(context, column));
}

/** Items with most disagreement first: lowest consensus, then widest gap between groups. */
export function byDisagreement(items: readonly ItemResult[]): DisagreementItem[] {
  return items
    .filter(({ consensus, perceptionGap }) => consensus !== null || perceptionGap !== null)
    .map(({ key, consensus, consensusBand, adLevels, polarised, perceptionGap }) => ({
      item: key,
      consensus,
      consensusBand,
      adLevels,
      polarised,
      perceptionGap,
    }))
    .sort(
      (a, b) =>
        (a.consensus ?? 2) - (b.consensus ?? 2) || (b.perceptionGap?.levels ?? 0) - (a.perceptionGap?.levels ?? 0),
    );
}

/** High from 0.75, medium from 0.50, unless the instrument draws other lines. */
export function consensusBand(instrument: Instrument, consensus: number | null): ItemResult['consensusBand'] {
  if (consensus === null) return null;
  const bands = instrument.aggregation?.consensus?.bands;
  const from = (band: string | undefined, otherwise: number) =>
    Number(/\d+(?:\.\d+)?/.exec(band ?? '')?.[0] ?? otherwise);
  if (consensus >= from(bands?.['high'], 0.75)) return 'high';
  return consensus >= from(bands?.['medium'], 0.5) ? 'medium' : 'low';
}

/** Two levels at least two steps apart with 30 % or more each, and less at every level between. */
export function isPolarised(counts: readonly number[]): boolean {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.some((low, i) =>
    counts.some((high, j) => {
      if (j < i + 2 || low < 0.3 * n || high < 0.3 * n || n === 0) return false;
      return counts.slice(i + 1, j).every((between) => between < Math.min(low, high));
    }),
  );
}

function itemResult(context: ScoringContext, column: ItemColumn): ItemResult {
  const { rules, rounding, instrument } = context;
  const score = compositeScore(context, [column], () => 1);
  const asRated = { ...score, level: ratedLevel(column, score.level) };
  const { n } = column;
  const shown = n >= rules.k && n > 0;
  const detailed = shown && n >= rules.distributionMinimum && !hasSmallCell(context, [column]);
  const scale = { min: column.scale.lowest, max: column.scale.highest };
  const counts = countOptions(column.rated, scale);
  const unanimous = rules.isOpen || n >= 20 ? -1 : counts.findIndex((count) => count > 0.9 * n);
  const spread = detailed && unanimous < 0 ? itemAgreement(column.rated, { scale }) : null;
  const replied = n + column.doNotKnow + column.notApplicable;
  const mayCount = replied >= Math.max(rules.k, 1) && shown;
  const blind = proportion(column.doNotKnow, replied, context.level);
  const percent = (share: number | null) => (share === null ? null : rounding.points(share * 100, 0));
  return {
    key: column.item.key,
    ...(shown && unanimous >= 0 ? clipped(asRated, column, unanimous) : scoreOnly(asRated)),
    consensus: rounding.share(spread?.consensus ?? null),
    consensusBand: consensusBand(instrument, spread?.consensus ?? null),
    adLevels: rounding.levels(spread?.adMean ?? null),
    counts: spread ? counts : null,
    unanimousLevel: shown && unanimous >= 0 ? scale.min + unanimous : null,
    polarised: spread ? isPolarised(counts) : null,
    blindSpotPct: mayCount ? percent(blind.share) : null,
    blindSpotInterval: mayCount ? rounding.interval(hundred(blind.ciLow), hundred(blind.ciHigh), 0) : null,
    notApplicablePct: mayCount ? percent(proportion(column.notApplicable, replied).share) : null,
    perceptionGap: shown ? perceptionGap(context, column) : null,
  };
}

const hundred = (share: number | null) => (share === null ? null : share * 100);

/** The level that readers see beside the descriptors: not turned. */
function ratedLevel(column: ItemColumn, level: number | null): number | null {
  if (level === null || !column.item.reverse) return level;
  return column.scale.lowest + column.scale.highest - level;
}

function scoreOnly({ pct, level, interval, se, df, n, flags }: ReturnType<typeof compositeScore>) {
  return { pct, level, interval, se, df, n, flags };
}

/** Nearly all said the same: the mean of a small group would tell what the rest said. */
function clipped(score: ReturnType<typeof compositeScore>, column: ItemColumn, option: number) {
  const { lowest, highest } = column.scale;
  const level = lowest + option;
  const keyed = column.item.reverse ? lowest + highest - level : level;
  return {
    pct: ((keyed - lowest) / (highest - lowest)) * 100,
    level,
    interval: null,
    se: null,
    df: null,
    n: score.n,
    flags: [...score.flags, 'homogeneous'],
  };
}

/** Largest difference between two reportable groups, from one level upwards. */
function perceptionGap(context: ScoringContext, column: ItemColumn): ItemResult['perceptionGap'] {
  const means = context.blocks.blocks.flatMap(({ key }) => {
    const levels = [...column.rated].filter((level, i) => !Number.isNaN(level) && context.blocks.blockOf[i] === key);
    return levels.length >= Math.max(context.rules.k, 1) ? [{ key, level: mean(levels)! }] : [];
  });
  if (means.length < 2) return null;
  const high = means.reduce((best, next) => (next.level > best.level ? next : best));
  const low = means.reduce((best, next) => (next.level < best.level ? next : best));
  const levels = high.level - low.level;
  return levels < 1 - 1e-9 ? null : { high: high.key, low: low.key, levels: context.rounding.levels(levels) };
}
