import { awayFromTheEnds } from '../anonymity/unanimity.js';
import type { Instrument, State } from '../instrument/instrument.js';
import type { DisagreementItem, ItemResult } from '../result/result-document.js';
import { itemAgreementOfCounts } from '../statistics/agreement.js';
import { proportion } from '../statistics/proportion.js';
import { spreadOfCounts } from '../statistics/spread.js';
import { countsAmong, type AnswerTable, type ItemColumn } from './answer-table.js';
import { compositeScore, type CompositeScore } from './composite-score.js';
import { columnKey, type ScoringContext } from './scoring-context.js';
import { homogeneousLevel } from './told-answers.js';

/** Results of every item in one state, in the order of the instrument. */
export function itemResults(context: ScoringContext, table: AnswerTable): ItemResult[] {
  return table.columns.map((column) => itemResult(context, table, column));
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

function itemResult(context: ScoringContext, table: AnswerTable, column: ItemColumn): ItemResult {
  const { rules, rounding, instrument } = context;
  const planned = context.plan.column(columnKey(table.state, column.item.key));
  const scale = { min: column.scale.lowest, max: column.scale.highest };
  const { counts } = column;
  const unanimous = planned.shown ? homogeneousLevel(column, rules) : null;
  const isDetailed =
    planned.precision === 'full' && planned.unweighted && planned.n >= rules.distributionMinimum && unanimous === null;
  const spread = isDetailed ? itemAgreementOfCounts(counts, { scale }) : null;
  const score = compositeScore(context, table, [column], () => 1);
  return {
    key: column.item.key,
    ...asRated(score, column),
    consensus: rounding.share(spread?.consensus ?? null),
    consensusBand: consensusBand(instrument, spread?.consensus ?? null),
    adLevels: rounding.levels(spread?.adMean ?? null),
    counts: spread ? counts : null,
    unanimousLevel: unanimous,
    polarised: spread ? isPolarised(counts) : null,
    ...repliesBesides(context, column, planned.shown),
    perceptionGap: planned.shown ? perceptionGap(context, table.state, column) : null,
  };
}

/** Shares of those who replied without a level. */
function repliesBesides(context: ScoringContext, column: ItemColumn, isShown: boolean) {
  if (!isShown) return { blindSpotPct: null, blindSpotInterval: null, notApplicablePct: null };
  const { rounding, level } = context;
  const replied = column.n + column.doNotKnow + column.notApplicable;
  const percent = (share: number | null) => (share === null ? null : share * 100);
  const blind = proportion(column.doNotKnow, replied, level);
  const off = proportion(column.notApplicable, replied);
  return {
    blindSpotPct: rounding.points(percent(blind.share), 0),
    blindSpotInterval: rounding.interval(percent(blind.ciLow), percent(blind.ciHigh), 0),
    notApplicablePct: rounding.points(percent(off.share), 0),
  };
}

/** The level that readers see beside the descriptors is not turned. */
function asRated({ itemsUsed: _items, unweightedPct: _plain, ...score }: CompositeScore, { item, scale }: ItemColumn) {
  const isTurned = item.reverse && score.level !== null;
  return { ...score, level: isTurned ? scale.lowest + scale.highest - score.level! : score.level };
}

/** Largest difference between two reportable groups, from one level upwards. */
function perceptionGap(context: ScoringContext, state: State, column: ItemColumn): ItemResult['perceptionGap'] {
  const { plan, rounding, rules } = context;
  const { lowest, highest } = column.scale;
  const range = highest - lowest;
  // Two groups at the two ends of the scale would be two groups whose answers everybody knows.
  const told = (level: number, people: number) =>
    lowest + (awayFromTheEnds(((level - lowest) / range) * 100, people, rules) / 100) * range;
  const blockOf = plan.partition('function')?.blockOf ?? [];
  const means = context.blocks.flatMap(({ key }) => {
    if (!plan.cell('function', key, columnKey(state, column.item.key))) return [];
    const counts = countsAmong(column, (i) => blockOf[i] === key);
    const { n, mean } = spreadOfCounts(counts, { min: lowest, max: highest });
    return mean === null ? [] : [{ key, level: told(mean, n) }];
  });
  if (means.length < 2) return null;
  const high = means.reduce((best, next) => (next.level > best.level ? next : best));
  const low = means.reduce((best, next) => (next.level < best.level ? next : best));
  const levels = high.level - low.level;
  return levels < 1 - 1e-9 ? null : { high: high.key, low: low.key, levels: rounding.levels(levels) };
}
