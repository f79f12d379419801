import type { Instrument } from '../instrument/instrument.js';
import type { DisagreementItem, ItemResult } from '../result/result-document.js';

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
