import type { Instrument } from '../instrument/instrument.js';
import { USUAL_RULES } from '../instrument/usual-rules.js';
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
  const { high, medium } = instrument.aggregation?.consensus?.bands ?? USUAL_RULES.consensus_bands;
  if (consensus >= high) return 'high';
  return consensus >= medium ? 'medium' : 'low';
}

/** Two levels far enough apart that hold enough each, and less at every level between. */
export function isPolarised(instrument: Instrument, counts: readonly number[]): boolean {
  const { share, levels_apart: apart } = instrument.aggregation?.consensus?.polarised ?? USUAL_RULES.polarised;
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.some((low, i) =>
    counts.some((high, j) => {
      if (j < i + apart || low < share * n || high < share * n || n === 0) return false;
      return counts.slice(i + 1, j).every((between) => between < Math.min(low, high));
    }),
  );
}

/** Levels between two groups from which a perception gap is named. */
export function leastPerceptionGap(instrument: Instrument): number {
  return instrument.aggregation?.perception_gap?.from_levels ?? USUAL_RULES.perception_gap.from_levels;
}
