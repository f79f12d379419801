import type { ExtraAnswer, Instrument, Item, State } from './instrument.js';

/** The answer options of an item: consecutive whole numbers from `lowest` to `highest`. */
export interface ItemScale {
  lowest: number;
  highest: number;
  levels: number[];
  /** Descriptor or word of each level, empty where the instrument gives none. */
  labels: Record<number, string>;
}

/** The item's own scale, or the instrument's. */
export function scaleOf(instrument: Instrument, item: Item): ItemScale {
  const own = item.levels ?? instrument.scale.levels;
  const levels = (Array.isArray(own) ? [...own] : Object.keys(own).map(Number)).sort((a, b) => a - b);
  const words = Array.isArray(own) ? (instrument.scale.labels ?? {}) : own;
  const labels = Object.fromEntries(levels.map((level) => [level, words[level] ?? '']));
  return { lowest: levels[0] ?? 0, highest: levels.at(-1) ?? 0, levels, labels };
}

/** Points of 0 to 100 in levels of a scale. */
export function levelAt({ lowest, highest }: Pick<ItemScale, 'lowest' | 'highest'>): (points: number) => number {
  return (points) => lowest + (points / 100) * (highest - lowest);
}

/** The items that a person of this function is asked, in the order of the file. Without a function: those for all. */
export function itemsFor(instrument: Instrument, functionKey: string | null): Item[] {
  return instrument.items.filter((item) => isAsked(item, functionKey));
}

/** Whether an item goes to people of this function. */
export function isAsked(item: Item, functionKey: string | null): boolean {
  const ask = item.ask ?? ['all'];
  return ask.includes('all') || (functionKey !== null && ask.includes(functionKey));
}

/** What respondents of this instrument rate: current, or current and desired. */
export function statesOf(instrument: Instrument): State[] {
  return instrument.states ?? ['current', 'desired'];
}

/** Whatever names axes, written or read. */
type AxisHolder = { axes?: Record<string, unknown>; placement?: { plane?: [string, string] } };

/** Axis keys, the one that runs across first. (The order must survive stores that forget the order of keys.) */
export function axisKeys(instrument: AxisHolder): string[] {
  const keys = Object.keys(instrument.axes ?? {});
  const plane = instrument.placement?.plane;
  return plane ? [...plane, ...keys.filter((key) => !plane.includes(key)).sort()] : keys;
}

/** The items of a dimension, in the order of the file. */
export function itemsOfDimension(instrument: Instrument, dimensionKey: string): Item[] {
  return instrument.items.filter((item) => item.dimension === dimensionKey);
}

/** How an answer that is no level is stored and written. */
const RATINGS: Readonly<Record<ExtraAnswer, 'NA' | 'DK'>> = { does_not_apply: 'NA', do_not_know: 'DK' };

/** What may be answered instead of a level, with its name where the instrument gives one. */
export function extraAnswersOf({ scale }: Pick<Instrument, 'scale'>): { rating: 'NA' | 'DK'; label: string | null }[] {
  const given = scale.extra_answers ?? [{ key: 'does_not_apply' }, { key: 'do_not_know' }];
  return given.map(({ key, label }) => ({ rating: RATINGS[key], label: label ?? null }));
}

/** Whether something may be said beside a level. */
export function mayAdd({ scale }: Pick<Instrument, 'scale'>, part: 'comment' | 'confidence'): boolean {
  return (scale.optional_per_item ?? ['comment']).includes(part);
}
